namespace Coaching.Training.Certificates.Printing;

/// <summary>A text has letters that the certificate cannot print correctly; printing something else in their place would be worse.</summary>
internal sealed class UnprintableTextException(string letters) : Exception($"The font of the certificates cannot print: {letters}")
{
    /// <summary>The letters in question.</summary>
    public string Letters => letters;
}
