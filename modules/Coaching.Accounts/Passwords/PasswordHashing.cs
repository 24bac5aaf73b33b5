using System.Text;
using Coaching.Accounts.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Coaching.Accounts.Passwords;

/// <summary>
/// Hashes and checks passwords. A hash is slow on purpose (about a tenth of a second of one core), so few run at once: a rush of
/// sign-ins waits here instead of taking the processor from those who read.
/// </summary>
internal sealed class PasswordHashing(IOptions<PasswordHasherOptions> options)
{
    public const int Iterations = 220_000;

    private static readonly SemaphoreSlim Turn = new(4);

    private readonly PasswordHasher<User> _hasher = new(options);

    /// <summary>Checked when there is nobody to check, so that an unknown name takes as long as a wrong password.</summary>
    private readonly Lazy<string> _nobody = new(() => new PasswordHasher<User>(options).HashPassword(null!, Guid.NewGuid().ToString()));

    public Task<string> Hash(string password, CancellationToken cancellationToken) =>
        InTurn(() => _hasher.HashPassword(null!, Same(password)), cancellationToken);

    /// <summary>Whether it is the person's password. Takes the same time when there is no such person.</summary>
    public Task<bool> Verify(User? user, string password, CancellationToken cancellationToken) => InTurn(() =>
    {
        var right = _hasher.VerifyHashedPassword(null!, user?.PasswordHash ?? _nobody.Value, Same(password)) != PasswordVerificationResult.Failed;
        return right && user?.PasswordHash is not null;
    }, cancellationToken);

    /// <summary>The same signs whatever keyboard they come from.</summary>
    private static string Same(string password) => password.Normalize(NormalizationForm.FormKC);

    private static async Task<T> InTurn<T>(Func<T> work, CancellationToken cancellationToken)
    {
        await Turn.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(work, cancellationToken);
        }
        finally
        {
            Turn.Release();
        }
    }
}
