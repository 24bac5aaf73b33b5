using System.Text.Json.Nodes;
using Coaching.Workflows.Expressions;
using Coaching.Workflows.Runs;

namespace Coaching.Workflows.Tests.Expressions;

public sealed class ExpressionTests
{
    private static readonly WorkflowValues Values = new(
        RunState.Read("""{"Input":{"Kind":"News","Count":10,"Item":{"Title":"Le moulin"}},"Properties":{"who":"Awa","none":""}}"""), "4run", "4item");

    [Theory]
    [InlineData("Hello {{ Workflow.Properties.who }}.", "Hello Awa.")]
    [InlineData("{{Workflow.Input.Item.Title}}/{{ Workflow.Input[\"Kind\"] }}", "Le moulin/News")]
    [InlineData("{{ Workflow.CorrelationId }}", "4item")]
    [InlineData("[{{ Workflow.Input.Missing.Deep }}]", "[]")]
    [InlineData("'a quoted text'", "a quoted text")]
    [InlineData("\"contentItemId\"", "contentItemId")]
    [InlineData("plain", "plain")]
    public void Values_are_filled_in(string text, string expected) => Assert.Equal(expected, Expression.Text(text, Values));

    [Theory]
    [InlineData("Workflow.Input.Kind == 'News'", true)]
    [InlineData("{{ Workflow.Input.Kind }} != \"News\"", false)]
    [InlineData("Workflow.Input.Count > 9", true)]
    [InlineData("Workflow.Input.Count <= 9 or Workflow.Properties.who == 'Awa'", true)]
    [InlineData("Workflow.Input.Count > 9 and not Workflow.Properties.none", true)]
    [InlineData("false or true and false", false)]
    [InlineData("Workflow.Input.Item.Title contains 'moulin'", true)]
    [InlineData("Workflow.Input.Missing", false)]
    [InlineData("Workflow.Input.Missing == nil", true)]
    [InlineData("true", true)]
    public void Conditions_hold_or_not(string text, bool expected) => Assert.Equal(expected, Condition.Holds(text, Values));

    [Theory]
    [InlineData("return input('X') == 1;")]
    [InlineData("Workflow.Input.Kind ==")]
    [InlineData("")]
    [InlineData("(true)")]
    [InlineData("process.exit()")]
    public void What_goes_beyond_the_language_is_refused_with_a_sentence(string text)
    {
        var error = Assert.Throws<MistakeException>(() => Condition.Holds(text, Values));
        Assert.Contains("not understood", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{% if true %}x{% endif %}")]
    [InlineData("{{ Workflow.Input.Kind | upcase }}{{ Site.Name }}")]
    public void Liquid_beyond_values_is_refused(string text) => Assert.Throws<MistakeException>(() => Expression.Text(text, Values));

    [Fact]
    public void A_property_may_be_read_from_a_fresh_run()
    {
        var state = new RunState();
        state.Take(new JsonObject { ["A"] = 1 });
        Assert.Equal("1", Expression.Text("{{ Workflow.Input.A }}", new(state, string.Empty, null)));
    }
}
