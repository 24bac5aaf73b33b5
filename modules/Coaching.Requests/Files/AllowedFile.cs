namespace Coaching.Requests.Files;

/// <summary>A kind of file that may be attached.</summary>
/// <param name="Extension">With its dot, lower case.</param>
/// <param name="ContentType">As it is served.</param>
/// <param name="Starts">What such a file begins with, at some offset; one of these must fit.</param>
/// <param name="Inside">For packed formats: a name every such package holds.</param>
internal sealed record AllowedFile(string Extension, string ContentType, IReadOnlyList<(int Offset, byte[] Bytes)> Starts, string? Inside = null);
