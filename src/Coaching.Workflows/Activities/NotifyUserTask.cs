using Coaching.Kernel.Data;
using Coaching.Kernel.People;
using Coaching.Kernel.Work;
using Coaching.Workflows.Definitions;
using PortalMail = Coaching.Kernel.Mail.Mail;

namespace Coaching.Workflows.Activities;

/// <summary>Writes to people of the portal, named by their ids, each in their language's mail.</summary>
internal sealed class NotifyUserTask(PortalDb db, IPeople people, TimeProvider clock) : IActivity
{
    private const string NobodyFound = "Failed: no user found";
    private static readonly char[] Separators = [',', ';', ' ', '\n'];

    public IReadOnlyList<string> Outcomes(ActivityDefinition activity) => ["Done", "Failed", NobodyFound];

    public async Task<ActivityResult> Execute(ActivityContext context, CancellationToken cancellationToken)
    {
        var ids = context.Text("UserNames").Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var found = await people.Find(ids, cancellationToken);
        if (found.Count == 0)
        {
            return ActivityResult.Of(NobodyFound);
        }

        var body = EmailTask.Body(context) is { Length: > 0 } text ? text : context.Text("Summary");
        foreach (var person in found.Values.Where(p => p.Email is not null))
        {
            db.Raise(new PortalMail(person.Email!, context.Text("Subject"), EmailTask.Paragraphs(body), person.Language), clock);
            context.Log($"Mail to {person.Name}");
        }

        return ActivityResult.Done;
    }
}
