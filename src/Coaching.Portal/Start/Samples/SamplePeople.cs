using System.Text;
using Coaching.Kernel.Files;
using Coaching.Kernel.Languages;
using Coaching.Kernel.People;
using Coaching.Kernel.Slots;

namespace Coaching.Portal.Start.Samples;

/// <summary>The people of the sample centre, one of each role, with passwords of their own in each installation.</summary>
internal static class SamplePeople
{
    /// <summary>Where their passwords are written, below the data folder.</summary>
    public const string FileName = "sample-people.txt";

    /// <summary>Creates them when nobody has an account yet.</summary>
    /// <returns>The table of people, now and at every later start; null when this portal has no sample people.</returns>
    public static async Task<string?> Prepare(IServiceProvider services, DataFolder data)
    {
        var file = Path.Combine(data.Root, FileName);
        var accounts = services.GetRequiredService<IAccounts>();
        if (!await accounts.Any())
        {
            var rows = new List<string[]>();
            var ids = new Dictionary<string, string>();
            foreach (var person in SamplePerson.All)
            {
                var password = ReadablePassword.New();
                var result = await accounts.Create(
                    new NewAccount(person.GivenName, person.FamilyName, person.Email, person.Phone, password, Language.French.Code, person.Roles));
                if (result.Id is { } id)
                {
                    ids[person.SignIn] = id;
                }

                rows.Add([person.Role, person.Name, person.SignIn, result.Done ? password : result.Problem!, person.Where]);
            }

            foreach (var sample in services.GetServices<ISampleData>())
            {
                await sample.Add(ids, CancellationToken.None);
            }

            await File.WriteAllTextAsync(file, Table(["Role", "Name", "Sign in with", "Password", "Go to"], rows));
        }

        return File.Exists(file) ? await File.ReadAllTextAsync(file) : null;
    }

    private static string Table(string[] heads, IReadOnlyList<string[]> rows)
    {
        var widths = heads.Select((head, column) => rows.Select(r => r[column].Length).Append(head.Length).Max()).ToArray();
        var text = new StringBuilder("The people of the sample centre are fictional. Their passwords were made for this installation alone:\n\n");
        foreach (var row in rows.Prepend([.. widths.Select(w => new string('-', w))]).Prepend(heads))
        {
            text.Append("  ").Append(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd()).Append('\n');
        }

        return text.ToString();
    }
}
