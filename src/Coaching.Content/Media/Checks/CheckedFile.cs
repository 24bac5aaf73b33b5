namespace Coaching.Content.Media.Checks;

/// <summary>A file that passed: what may be stored of it.</summary>
/// <param name="Bytes">The bytes, without what pictures know about their maker.</param>
/// <param name="Type">Content type.</param>
/// <param name="Width">Pixels, for pictures.</param>
/// <param name="Height">Pixels, for pictures.</param>
public sealed record CheckedFile(byte[] Bytes, string Type, int? Width = null, int? Height = null)
{
    internal const int MaxSide = 8000;

    internal const int MaxPixels = 40_000_000;

    /// <summary>Refuses a picture that would take too much memory to show.</summary>
    internal CheckedFile WithinLimits() => Width is > 0 and <= MaxSide && Height is > 0 and <= MaxSide && (long)Width * Height <= MaxPixels
        ? this
        : throw new MediaRefusedException(/*text*/ "The picture measures {0} by {1} pixels; 8000 a side and 40 million in all are the limit.", Width ?? 0, Height ?? 0);
}
