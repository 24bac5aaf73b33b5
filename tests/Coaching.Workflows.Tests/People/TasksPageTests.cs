using System.Text.Json.Nodes;
using Coaching.Kernel.Permissions;
using Coaching.Testing.People;
using Coaching.Workflows.Tests.Runs;
using static Coaching.Workflows.Tests.Runs.WorkflowPortal;

namespace Coaching.Workflows.Tests.People;

/// <summary>Questions of workflows reach those with the role, who answer on a page.</summary>
public sealed class TasksPageTests(WorkflowPortal portal) : IClassFixture<WorkflowPortal>
{
    [Fact]
    public async Task A_question_stands_in_the_space_of_those_with_the_role_until_one_answers()
    {
        await portal.Settle();
        await portal.Draw("4page", "Relecture du guide",
            [Step("a", "SignalEvent", ("SignalName", "AskOnPage")), Step("b", "UserTaskEvent", ("Actions", new JsonArray("Approuver", "Refuser")), ("Roles", new JsonArray(Roles.Coach))), Mail("c", "yes on the page")],
            ("a", "b"), ("b:Approuver", "c"));
        await portal.Signal("AskOnPage", "4page1");
        var trainee = await portal.Visit(TestPerson.In(Roles.Trainee));
        Assert.Contains("Aucune question", (await trainee.Read("/fr/mon-espace/taches")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        var coach = await portal.Visit(TestPerson.In(Roles.Coach));
        Assert.Contains("Répondre à une question", (await coach.Read("/fr/mon-espace")).QuerySelector(".for-you")!.TextContent, StringComparison.Ordinal);
        var page = await coach.Read("/fr/mon-espace/taches");
        Assert.Contains("Relecture du guide", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var done = await coach.SubmitAndRead(page, new Dictionary<string, string?> { ["answer"] = "Approuver" });
        Assert.Contains("Votre réponse est enregistrée", done.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("yes on the page", await portal.Subjects());
        Assert.Empty((await coach.Read("/fr/mon-espace/taches")).QuerySelectorAll("main form"));
    }
}
