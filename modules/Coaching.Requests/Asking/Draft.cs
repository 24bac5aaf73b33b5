using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;

namespace Coaching.Requests.Asking;

/// <summary>Answers that are not sent yet. Whoever has the link may go on, until the draft belongs to a person.</summary>
internal sealed class Draft
{
    /// <summary>Days after which an untouched draft is forgotten.</summary>
    public const int KeptDays = 60;

    public long Id { get; set; }

    /// <summary>Unguessable part of the link.</summary>
    [MaxLength(40)]
    public required string Token { get; set; }

    [MaxLength(26)]
    public string? OwnerId { get; set; }

    [MaxLength(12)]
    public required string Language { get; set; }

    /// <summary>The fields of the future item's own part, as JSON.</summary>
    public required string Answers { get; set; }

    public DateTime SavedUtc { get; set; }

    /// <summary>The request it became.</summary>
    public long? RequestId { get; set; }

    /// <summary>The answers, one's own to change; store them with <see cref="Answer"/>.</summary>
    public JsonObject Read() => JsonNode.Parse(Answers)!.AsObject();

    /// <summary>Keeps one answer; null takes it away.</summary>
    public void Answer(string field, JsonObject? value, DateTime nowUtc)
    {
        var answers = Read();
        answers.Remove(field);
        if (value is not null)
        {
            answers[field] = value;
        }

        Answers = answers.ToJsonString(Content.Items.ContentJson.Options);
        SavedUtc = nowUtc;
    }

    /// <summary>Whether a person (null: nobody signed in) may see it.</summary>
    public bool IsOpenTo(string? personId) => OwnerId is null || OwnerId == personId;
}
