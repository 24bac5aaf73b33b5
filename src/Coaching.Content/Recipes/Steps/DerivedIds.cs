using System.Security.Cryptography;
using System.Text;

namespace Coaching.Content.Recipes.Steps;

/// <summary>Ids that follow from a text, in the form of Orchard Core's: the same text always gives the same id.</summary>
internal static class DerivedIds
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    public static string From(string key)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        return "4" + string.Concat(hash.Take(RecipeLimits.Id - 1).Select(b => Alphabet[b % Alphabet.Length]));
    }
}
