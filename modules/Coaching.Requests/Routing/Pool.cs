using Coaching.Kernel.Languages;

namespace Coaching.Requests.Routing;

/// <summary>A team of coaches.</summary>
internal sealed record Pool
{
    public string Name { get; init; } = string.Empty;

    /// <summary>Title by language code.</summary>
    public IReadOnlyDictionary<string, string> Title { get; init; } = new Dictionary<string, string>();

    /// <summary>Name of its work calendar.</summary>
    public string Calendar { get; init; } = string.Empty;

    /// <summary>Whether the lead coach gives its requests out by hand.</summary>
    public bool ByLead { get; init; }

    /// <summary>Whether only the lead coach and the coach in charge may know of its requests.</summary>
    public bool Confidential { get; init; }

    /// <summary>Title in the current language.</summary>
    public string Text => Title.GetValueOrDefault(Language.Current.Code) ?? Title.Values.FirstOrDefault() ?? Name;
}
