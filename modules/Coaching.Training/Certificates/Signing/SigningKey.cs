namespace Coaching.Training.Certificates.Signing;

/// <summary>The stored key of the certificates, protected by the data protection API. There is one row.</summary>
internal sealed class SigningKey
{
    /// <summary>Key of the one row.</summary>
    public const int TheOne = 1;

    public int Id { get; set; }

    /// <summary>The private key (PKCS #8), protected, in base64.</summary>
    public required string Protected { get; set; }

    public DateTime CreatedUtc { get; set; }
}
