using Coaching.Kernel.People;

namespace Coaching.Testing.People;

/// <summary>Gives a portal its people.</summary>
public static class TestPeople
{
    extension(PortalFactory portal)
    {
        /// <summary>Creates an account for everybody beside those whom the portal has already; a second time changes nothing.</summary>
        public Task Settle() => portal.Settle(TestPerson.All);

        /// <summary>Creates accounts for these people.</summary>
        public Task Settle(IEnumerable<TestPerson> people) => portal.With<IAccounts>(async accounts =>
        {
            foreach (var person in people)
            {
                if ((await accounts.Search(person.Email, person.Role, 1)).Total > 0)
                {
                    continue;
                }

                var result = await accounts.Create(new NewAccount(
                    person.GivenName, person.FamilyName, person.Email, null, TestPerson.Password, person.Language, [person.Role]));
                Assert.True(result.Done, $"{person.GivenName}: {result.Problem}");
            }
        });

        /// <summary>Somebody who has signed in on the page made for it; nobody's visit when there is no person.</summary>
        public async Task<Visitor> Visit(TestPerson? person)
        {
            var visitor = portal.Visit();
            if (person is not null)
            {
                var page = await visitor.Read("/fr/connexion");
                var answer = await visitor.Submit(page, new Dictionary<string, string?> { ["Input.Name"] = person.Email, ["Input.Password"] = TestPerson.Password });
                Assert.Equal("/fr/mon-espace", answer.Headers.Location?.ToString());
            }

            return visitor;
        }
    }
}
