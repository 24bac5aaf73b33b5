using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Coaching.Training.Certificates.Signing;

/// <summary>
/// The key that signs certificates: ECDSA on the curve P-256 with SHA-256. A signature is r and s one after the other, 64 bytes (IEEE
/// P1363), written in base64; anybody checks it with the public key, without this portal.
/// </summary>
internal sealed class CertificateKey(ECParameters parameters)
{
    private const DSASignatureFormat Format = DSASignatureFormat.IeeeP1363FixedFieldConcatenation;

    /// <summary>The public key as SPKI in PEM.</summary>
    public string PublicPem { get; } = Pem(parameters);

    /// <summary>A new key.</summary>
    public static CertificateKey New()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new(key.ExportParameters(includePrivateParameters: true));
    }

    /// <summary>Reads what <see cref="Export"/> gave.</summary>
    public static CertificateKey Read(byte[] pkcs8)
    {
        using var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(pkcs8, out _);
        return new(key.ExportParameters(includePrivateParameters: true));
    }

    /// <summary>The private key, to be protected and stored.</summary>
    public byte[] Export()
    {
        using var key = ECDsa.Create(parameters);
        return key.ExportPkcs8PrivateKey();
    }

    /// <summary>The signature of what a certificate says.</summary>
    public string Sign(Certificate certificate)
    {
        using var key = ECDsa.Create(parameters);
        return Convert.ToBase64String(key.SignData(Bytes(certificate), HashAlgorithmName.SHA256, Format));
    }

    /// <summary>Whether a certificate says what was signed with this key.</summary>
    public bool Signed(Certificate certificate)
    {
        try
        {
            using var key = ECDsa.Create(parameters);
            return key.VerifyData(Bytes(certificate), Convert.FromBase64String(certificate.Signature), HashAlgorithmName.SHA256, Format);
        }
        catch (Exception error) when (error is JsonException or FormatException)
        {
            // What is stored cannot be read any more: it is not what was signed.
            return false;
        }
    }

    private static byte[] Bytes(Certificate certificate) => Encoding.UTF8.GetBytes(SignedText.Of(certificate));

    private static string Pem(ECParameters parameters)
    {
        using var key = ECDsa.Create(parameters);
        return key.ExportSubjectPublicKeyInfoPem() + "\n";
    }
}
