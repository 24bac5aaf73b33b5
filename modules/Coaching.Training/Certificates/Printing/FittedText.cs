using PdfSharp.Drawing;

namespace Coaching.Training.Certificates.Printing;

/// <summary>A text that was made to fit.</summary>
/// <param name="Font">The font, in the size that fits.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Step">From one baseline to the next.</param>
/// <param name="IsCut">Whether its end is missing.</param>
internal sealed record FittedText(XFont Font, IReadOnlyList<string> Lines, double Step, bool IsCut);
