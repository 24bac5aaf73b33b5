using System.Globalization;
using System.Text.Json;
using Coaching.Content.Items;
using Coaching.Kernel.Localization;
using Coaching.Requests.Routing;
using Microsoft.Extensions.Localization;

namespace Coaching.Requests.Cases;

/// <summary>States, time left and reasons in words.</summary>
internal sealed class CaseWords(IStringLocalizer<CaseWords> localizer)
{
    /// <summary>State as the centre sees it, with the class of its tag.</summary>
    public (string Text, string Tag) State(RequestState state) => state switch
    {
        RequestState.Submitted => (localizer["New request"], "info"),
        RequestState.Qualified => (localizer["To be given to a coach"], "info"),
        RequestState.Proposed => (localizer["A coach is asked"], "info"),
        RequestState.Accepted => (localizer["With a coach"], "now"),
        RequestState.InProgress => (localizer["In progress"], "now"),
        RequestState.WaitingRequester => (localizer["Waiting for the requester"], "wait"),
        RequestState.AnswerDelivered => (localizer["Answer delivered"], "done"),
        RequestState.Closed => (localizer["Request closed"], string.Empty),
        _ => (localizer["Request withdrawn"], string.Empty),
    };

    /// <summary>State as the requester sees it.</summary>
    public (string Text, string Tag) StateForRequester(RequestState state) => state switch
    {
        RequestState.Submitted or RequestState.Qualified or RequestState.Proposed => (localizer["We look for your coach"], "info"),
        RequestState.Accepted => (localizer["A coach takes care of it"], "now"),
        RequestState.WaitingRequester => (localizer["Waiting for you"], "wait"),
        _ => State(state),
    };

    /// <summary>What is due and how much time is left; null when nothing is.</summary>
    public string? Due(ResponseClock clock) => clock switch
    {
        { DueUtc: null } => (string?)null,
        { IsLate: true, IsFirstAnswer: true } => localizer["First answer late by {0}", Length(clock)],
        { IsLate: true } => localizer["No message for too long, late by {0}", Length(clock)],
        { IsFirstAnswer: true } => localizer["First answer due in {0}", Length(clock)],
        _ => localizer["Next message due in {0}", Length(clock)],
    };

    /// <summary>Days as the promise counts them, on the last day working hours, then minutes.</summary>
    private string Length(ResponseClock clock) => clock switch
    {
        { Days: > 0 } => localizer.Plural(clock.Days, "one working day", "{0} working days"),
        _ when clock.Left.Duration().TotalHours >= 1 => localizer.Plural((int)clock.Left.Duration().TotalHours, "one working hour", "{0} working hours"),
        _ => localizer.Plural((int)clock.Left.Duration().TotalMinutes, "one minute", "{0} minutes"),
    };

    /// <summary>What the requester says of the answer.</summary>
    public string Helped(Helped helped) => helped switch
    {
        Cases.Helped.Yes => localizer["It helped"],
        Cases.Helped.Partly => localizer["It helped in part"],
        _ => localizer["It did not help"],
    };

    /// <summary>Why a coach was chosen, for the requester: what this person can do for them.</summary>
    public IReadOnlyList<string> WhyForRequester(Proposal proposal) => [.. Reasons(proposal).Select(r => r.Kind switch
    {
        ReasonKind.Topic => localizer["Knows your topic"].Value,
        ReasonKind.Language => localizer["Speaks a language that you have chosen"],
        ReasonKind.Territory => localizer["Knows your region"],
        ReasonKind.Returning => localizer["Knows you from an earlier request"],
        _ => localizer["Has time for you"],
    })];

    /// <summary>Why a coach was chosen, in one line.</summary>
    public string Why(Proposal proposal)
    {
        var words = string.Join(", ", Reasons(proposal).Select(Word));
        return words.Length == 0 ? words : char.ToUpper(words[0], CultureInfo.CurrentCulture) + words[1..];
    }

    private static List<Reason> Reasons(Proposal proposal) => JsonSerializer.Deserialize<List<Reason>>(proposal.Reasons, ContentJson.Options) ?? [];

    private string Word(Reason reason) => reason.Kind switch
    {
        ReasonKind.Topic => localizer["topic"],
        ReasonKind.Language => localizer["language"],
        ReasonKind.Territory => localizer["territory"],
        ReasonKind.Returning => localizer["knows the requester"],
        _ => localizer.Plural(reason.Open, "{0} open request of {1} at most", "{0} open requests of {1} at most", reason.Capacity),
    };
}
