namespace Coaching.Kernel.Localization.Portable;

/// <summary>One translated message of a PO file, as Orchard Core and gettext know it.</summary>
/// <param name="Context">The class or view that asks for the message (<c>msgctxt</c>), compared by exact case; null when the file gives none.</param>
/// <param name="Id">The English text in the code (<c>msgid</c>).</param>
/// <param name="PluralId">The English plural (<c>msgid_plural</c>), or null.</param>
/// <param name="Forms">The translation, one text a plural form, in the order of <see cref="PluralRules"/>.</param>
/// <param name="Fuzzy">A translator or a tool has marked the entry as unsure.</param>
public sealed record PoEntry(string? Context, string Id, string? PluralId, IReadOnlyList<string> Forms, bool Fuzzy);
