using System.Globalization;

namespace Coaching.Content.Media;

/// <summary>A file that the library does not take, and why.</summary>
/// <param name="text">English text, translated when shown; <c>{0}</c>… are the arguments.</param>
/// <param name="arguments">Values for the text.</param>
public sealed class MediaRefusedException(string text, params object[] arguments)
    : Exception(string.Format(CultureInfo.InvariantCulture, text, arguments))
{
    public string Text => text;

    public IReadOnlyList<object> Arguments => arguments;
}
