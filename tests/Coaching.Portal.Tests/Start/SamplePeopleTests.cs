using System.Net;
using Coaching.Kernel.People;
using Coaching.Kernel.Permissions;
using Coaching.Portal.Start.Samples;
using Coaching.Testing;

namespace Coaching.Portal.Tests.Start;

public sealed class SamplePeopleTests(SamplePortalFactory portal) : IClassFixture<SamplePortalFactory>
{
    [Fact]
    public async Task There_is_somebody_of_every_role_and_each_signs_in_with_what_is_written()
    {
        _ = portal.Services;
        var lines = await File.ReadAllLinesAsync(Path.Combine(portal.Folder, SamplePeople.FileName));
        foreach (var person in SamplePerson.All)
        {
            var cells = lines.Single(l => l.Contains(person.Name, StringComparison.Ordinal)).Trim().Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var visitor = portal.Visit();
            await visitor.Submit(await visitor.Read("/fr/connexion"), new Dictionary<string, string?> { ["Input.Name"] = cells[2], ["Input.Password"] = cells[3] });
            Assert.Equal((person.Name, HttpStatusCode.OK), (person.Name, (await visitor.Get("/fr/mon-espace")).StatusCode));
        }

        foreach (var role in Roles.All)
        {
            Assert.NotEmpty((await portal.With<IAccounts, AccountPage>(a => a.Search(null, role, 1))).Accounts);
        }
    }

    [Fact]
    public void No_password_is_ever_made_twice() =>
        Assert.Equal(200, Enumerable.Range(0, 200).Select(_ => ReadablePassword.New()).Distinct().Count());
}
