using Coaching.Content.Addresses;
using Coaching.Content.Rules;
using Coaching.Kernel.Events;
using Coaching.Kernel.Modules;
using Coaching.Kernel.Navigation;
using Coaching.Kernel.Permissions;
using Coaching.Kernel.Slots;
using Coaching.Kernel.Work;
using Coaching.Training.Certificates;
using Coaching.Training.Certificates.Printing;
using Coaching.Training.Certificates.Signing;
using Coaching.Training.Enrolments;
using Coaching.Training.Home;
using Coaching.Training.Outlines;
using Coaching.Training.Quizzes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Training;

/// <summary>Training modules, lessons, quizzes, enrolments, progress and certificates.</summary>
public sealed class TrainingModule : IModule
{
    public string Name => "Training";

    public string TablePrefix => "training_";

    public IReadOnlyDictionary<string, string> Folders { get; } = new Dictionary<string, string>
    {
        ["/Training"] = Permission.Anyone,
        ["/MyTraining"] = Permission.SignedIn,
        ["/TrainingResults"] = "training.results",
        ["/TrainingCertificates"] = "certificates.revoke",
    };

    public IEnumerable<MenuEntry> Menu =>
    [
        new MenuEntry("My training", "/MyTraining/Index", "training.enrol", 20),
        new MenuEntry("Training results", "/TrainingResults/Index", "training.results", 60),
        new MenuEntry("Certificates", "/TrainingCertificates/Index", "certificates.revoke", 61),
    ];

    public void Map(ModelBuilder model, bool postgres) => TrainingTables.Map(model, postgres);

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        CertificateFonts.Register();
        services.AddSingleton(new ContentPage(Types.Module, "/Training/Module"));
        services.AddSingleton(new ContentPage(Types.Lesson, "/Training/Lesson"));
        services.AddSingleton(new ContentPage(Types.Quiz, "/Training/Quiz"));
        services.AddSingleton<IContentRule, QuizRule>();
        services.AddScoped<OutlineReader>().AddScoped<Learning>().AddScoped<CertificateIssue>().AddScoped<CertificatePrinter>().AddScoped<Catalogue>().AddScoped<ModuleOwners>().AddScoped<QuizDraws>();
        services.AddSingleton<CertificateKeys>().AddHostedService(p => p.GetRequiredService<CertificateKeys>());
        services.AddScoped<IHomeSection, TrainingDoor>().AddScoped<IHomeSection, ContinueLearning>().AddScoped<IHomeSection, NewCertificate>();
        services.AddScoped<IPersonalData, TrainingPersonalData>();
        services.AddScoped<ISampleData, SampleAuthor>();
        services.Handle<CertificateIssued, CertificateMail>();
    }
}
