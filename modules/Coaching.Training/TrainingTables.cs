using Coaching.Kernel.Data;
using Coaching.Training.Certificates;
using Coaching.Training.Certificates.Signing;
using Coaching.Training.Enrolments;
using Coaching.Training.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Training;

/// <summary>The module's tables in the portal's database. People are ids; content is named by what its translations have in common.</summary>
internal static class TrainingTables
{
    extension(PortalDb db)
    {
        public DbSet<Enrolment> Enrolments => db.Set<Enrolment>();

        public DbSet<StepDone> StepsDone => db.Set<StepDone>();

        public DbSet<QuizAttempt> QuizAttempts => db.Set<QuizAttempt>();

        public DbSet<QuizDraw> QuizDraws => db.Set<QuizDraw>();

        public DbSet<SigningKey> SigningKeys => db.Set<SigningKey>();

        public DbSet<Certificate> Certificates => db.Set<Certificate>();
    }

    public static void Map(ModelBuilder model, bool postgres)
    {
        model.Entity<Enrolment>(e =>
        {
            e.ToTable("training_enrolment");
            e.HasIndex(x => new { x.PersonId, x.ModuleSet }).IsUnique();
            e.HasIndex(x => x.ModuleSet);
            e.HasMany(x => x.Steps).WithOne().HasForeignKey(s => s.EnrolmentId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<StepDone>(e =>
        {
            e.ToTable("training_step_done");
            e.HasKey(s => new { s.EnrolmentId, s.StepSet });
        });
        model.Entity<QuizAttempt>(e =>
        {
            e.ToTable("training_quiz_attempt");
            e.Property(a => a.Questions).IsJson(postgres);
            e.Property(a => a.Answers).IsJson(postgres);
            e.HasOne<Enrolment>().WithMany().HasForeignKey(a => a.EnrolmentId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(a => new { a.EnrolmentId, a.QuizSet });
        });
        model.Entity<QuizDraw>(e =>
        {
            e.ToTable("training_quiz_draw");
            e.HasKey(d => new { d.EnrolmentId, d.QuizSet });
            e.Property(d => d.Questions).IsJson(postgres);
            e.HasOne<Enrolment>().WithMany().HasForeignKey(d => d.EnrolmentId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<SigningKey>(e =>
        {
            e.ToTable("training_signing_key");
            e.Property(k => k.Id).ValueGeneratedNever();
        });
        model.Entity<Certificate>(e =>
        {
            e.ToTable("training_certificate");
            e.Property(c => c.Text).IsJson(postgres);
            e.HasIndex(c => c.Code).IsUnique();
            e.HasIndex(c => new { c.PersonId, c.ModuleSet }).IsUnique();
        });
    }
}
