namespace Coaching.Training.Certificates;

/// <summary>The site setting <c>CertificateSettings</c>: what the centre prints on its certificates.</summary>
internal sealed record CertificateSettings
{
    /// <summary>Name of the setting.</summary>
    public const string Name = "CertificateSettings";

    /// <summary>Town of «Fait à …, le …»; left out when it is not set.</summary>
    public string? Place { get; init; }

    /// <summary>One line under the centre's name.</summary>
    public string? Address { get; init; }

    /// <summary>Name of who signs.</summary>
    public string? Signatory { get; init; }

    /// <summary>Function of who signs, by language.</summary>
    public IReadOnlyDictionary<string, string> Function { get; init; } = new Dictionary<string, string>
    {
        ["fr"] = "La direction du centre",
        ["en"] = "The management of the centre",
    };
}
