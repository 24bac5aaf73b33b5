using System.Security.Cryptography;
using System.Text;

namespace Coaching.Requests.Routing;

/// <summary>Rules name terms by keys such as <c>topic/statuts</c>; the sample centre's recipes give such a term this id.</summary>
internal static class TermKeys
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>The id of a key; what is no key is an id already.</summary>
    public static string Id(string keyOrId)
    {
        if (!keyOrId.Contains('/', StringComparison.Ordinal))
        {
            return keyOrId;
        }

        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(keyOrId));
        return "4" + string.Concat(digest.Take(25).Select(b => Alphabet[b & 31]));
    }
}
