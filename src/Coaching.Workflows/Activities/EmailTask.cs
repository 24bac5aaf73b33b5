using System.Net;
using System.Text.RegularExpressions;
using Coaching.Kernel.Data;
using Coaching.Kernel.Languages;
using Coaching.Kernel.Work;
using Coaching.Workflows.Definitions;
using PortalMail = Coaching.Kernel.Mail.Mail;

namespace Coaching.Workflows.Activities;

/// <summary>Sends a mail to each recipient, through the outbox.</summary>
internal sealed partial class EmailTask(PortalDb db, TimeProvider clock) : IActivity
{
    private static readonly char[] Separators = [',', ';'];

    /// <summary>Where definitions of different ages keep the text.</summary>
    private static readonly string[] Bodies = ["TextBody", "Body", "HtmlBody"];

    public IReadOnlyList<string> Outcomes(ActivityDefinition activity) => ["Done", "Failed"];

    public Task<ActivityResult> Execute(ActivityContext context, CancellationToken cancellationToken)
    {
        var recipients = context.Text("Recipients").Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (recipients.Length == 0)
        {
            context.Log("There is no recipient.");
            return Task.FromResult(ActivityResult.Of("Failed"));
        }

        var language = Language.Find(context.Text("Language")) ?? Language.French;
        foreach (var recipient in recipients)
        {
            db.Raise(new PortalMail(recipient, context.Text("Subject"), Paragraphs(Body(context)), language.Code), clock);
            context.Log($"Mail to {recipient}");
        }

        return Task.FromResult(ActivityResult.Done);
    }

    internal static string Body(ActivityContext context) =>
        Bodies.Select(context.Text).FirstOrDefault(b => b.Length > 0) ?? string.Empty;

    /// <summary>The paragraphs of a text; of HTML only its words, the portal's mails have their own look.</summary>
    internal static IReadOnlyList<string> Paragraphs(string body) =>
        [.. ParagraphEnd().Split(body)
            .Select(p => WebUtility.HtmlDecode(Tag().Replace(LineEnd().Replace(p, "\n"), string.Empty)).Trim())
            .Where(p => p.Length > 0)];

    [GeneratedRegex(@"</p>|</h\d>|</li>|\r?\n\s*\r?\n", RegexOptions.IgnoreCase)]
    private static partial Regex ParagraphEnd();

    [GeneratedRegex(@"<br\s*/?>", RegexOptions.IgnoreCase)]
    private static partial Regex LineEnd();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
