namespace Coaching.Training.Certificates;

/// <summary>Everything a certificate says, taken when it is issued. Texts by language have a value for each language the module was published in.</summary>
internal sealed record CertificateText
{
    /// <summary>Language in which it is printed.</summary>
    public required string Language { get; init; }

    /// <summary>Name as printed, with honorific.</summary>
    public required string Name { get; init; }

    /// <summary>Title of the module by language.</summary>
    public required IReadOnlyDictionary<string, string> Titles { get; init; }

    /// <summary>What the person will be able to do, by language.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Outcomes { get; init; }

    /// <summary>Duration of the lessons.</summary>
    public required int Minutes { get; init; }

    /// <summary>Day of enrolment, in the centre's zone.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Day on which everything was done.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Day of issue.</summary>
    public required DateOnly Issued { get; init; }

    /// <summary>Name of the centre by language.</summary>
    public required IReadOnlyDictionary<string, string> Centre { get; init; }

    public string? Address { get; init; }

    /// <summary>Where it was issued, or null.</summary>
    public string? Place { get; init; }

    /// <summary>Who signs, or null when the centre has not said.</summary>
    public string? Signatory { get; init; }

    /// <summary>Function of who signs, by language.</summary>
    public required IReadOnlyDictionary<string, string> Function { get; init; }

    /// <summary>The text in a language, or in the printed one where it is missing.</summary>
    public T In<T>(IReadOnlyDictionary<string, T> texts, string language) =>
        texts.TryGetValue(language, out var text) || texts.TryGetValue(Language, out text) ? text : texts.Values.First();
}
