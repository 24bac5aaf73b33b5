using System.Security.Cryptography;
using System.Text;

namespace Coaching.Training.Quizzes;

/// <summary>
/// An order that a stored seed decides: things are sorted by SHA-256 of the seed and their id. It is the same on every machine, in
/// every language of the quiz and in every version of .NET, which <see cref="Random"/> with a seed does not promise.
/// </summary>
internal static class Shuffle
{
    extension<T>(IEnumerable<T> things)
    {
        /// <summary>The things in the order of a seed.</summary>
        public IEnumerable<T> ShuffledBy(string seed, Func<T, string> id) =>
            things.OrderBy(t => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}/{id(t)}"))), StringComparer.Ordinal);
    }

    /// <summary>A new seed: 128 random bits.</summary>
    public static string NewSeed() => RandomNumberGenerator.GetHexString(QuizDraw.SeedLength, lowercase: true);
}
