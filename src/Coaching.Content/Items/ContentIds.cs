using System.Buffers.Binary;

namespace Coaching.Content.Items;

/// <summary>
/// Ids of items, versions and translation sets, in the form of Orchard Core's <c>uuid()</c>: a GUID as 26 characters of base32
/// (Crockford's alphabet in lower case, two halves of 13). Such ids begin with 4, the version digit of a random GUID.
/// </summary>
public static class ContentIds
{
    /// <summary>Orchard Core keeps ids in columns of this width; any shorter text is legal there too.</summary>
    public const int MaxLength = 26;

    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>A new random id.</summary>
    public static string New() => Of(Guid.NewGuid());

    /// <summary>The id that stands for a GUID.</summary>
    public static string Of(Guid guid) => string.Create(MaxLength, guid, static (characters, guid) =>
    {
        Span<byte> bytes = stackalloc byte[16];
        guid.TryWriteBytes(bytes);
        Write(characters[..13], BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        Write(characters[13..], BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]));
    });

    /// <summary>An id that can be stored and put in an address: 1 to 26 letters, digits, hyphens or underscores. Written by hand in recipes, ids are often shorter.</summary>
    public static bool IsValid(string? id) =>
        id is { Length: > 0 and <= MaxLength } && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    private static void Write(Span<char> characters, ulong half)
    {
        for (var at = characters.Length - 1; at >= 0; at--)
        {
            characters[at] = Alphabet[(int)(half & 31)];
            half >>= 5;
        }
    }
}
