using System.Globalization;
using Coaching.Testing.Processes;

namespace Coaching.Portal.Bench.Seed;

/// <summary>Many people and their enrolments, written straight into the tables.</summary>
internal sealed class PeopleRows(PortalPlace place)
{
    private const string Then = "'2026-11-01 08:00:00'";

    /// <summary>Security stamp of all of them.</summary>
    public string Stamp { get; } = Guid.NewGuid().ToString("N");

    /// <summary>Copies of one person with other ids.</summary>
    public async Task<IReadOnlyList<string>> Add(string person, int count)
    {
        string[] kept = ["GivenName", "FamilyName", "Honorific", "Language", "SpokenLanguages", "CommuneId", "CreatedUtc", "Sought", "EmailConfirmed", "PhoneNumberConfirmed", "TwoFactorEnabled", "LockoutEnabled", "AccessFailedCount"];
        var columns = string.Join(", ", kept.Select(c => $"\"{c}\""));
        var ids = Enumerable.Range(0, count).Select(n => string.Create(CultureInfo.InvariantCulture, $"4bench{n:00000000000000000000}")).ToList();
        foreach (var chunk in ids.Chunk(500))
        {
            var values = string.Join(", ", chunk.Select(id => $"('{id}')"));
            await Execute($"""
                WITH n(person) AS (VALUES {values})
                INSERT INTO accounts_user ("Id", "UserName", "NormalizedUserName", "Email", "NormalizedEmail", "SecurityStamp", {columns})
                SELECT n.person, n.person, upper(n.person), n.person || '@example.org', upper(n.person || '@example.org'), '{Stamp}', {columns} FROM n, accounts_user u WHERE u."Id" = '{person}'
                """);
            await Execute($"""WITH n(person) AS (VALUES {values}) INSERT INTO accounts_user_role ("UserId", "RoleId") SELECT n.person, 'Trainee' FROM n""");
        }

        return ids;
    }

    /// <summary>Everybody follows everything and has done the first lessons.</summary>
    public async Task Enrol(IReadOnlyList<string> people, IReadOnlyList<ModulePath> modules)
    {
        foreach (var module in modules)
        {
            await Execute($"""
                INSERT INTO training_enrolment ("PersonId", "ModuleSet", "EnrolledUtc", "LastStepUtc")
                SELECT "Id", '{module.Set}', {Then}, {Then} FROM accounts_user WHERE "Id" LIKE '4bench%'
                """);
            var steps = string.Join(", ", module.Lessons.Take(Learner.Done).Select(l => $"('{l.Set}')"));
            await Execute($"""
                WITH s(step) AS (VALUES {steps})
                INSERT INTO training_step_done ("EnrolmentId", "StepSet", "DoneUtc") SELECT e."Id", s.step, {Then} FROM training_enrolment e, s WHERE e."ModuleSet" = '{module.Set}'
                """);
        }
    }

    /// <summary>A request with a message that carries a file.</summary>
    /// <returns>Id of the attachment.</returns>
    public async Task<long> Attach(string person, string files, int bytes)
    {
        const string Stored = "requests/bench/file.pdf";
        Directory.CreateDirectory(Path.Combine(files, "requests", "bench"));
        var content = new byte[bytes];
        new Random(1).NextBytes(content);
        await File.WriteAllBytesAsync(Path.Combine(files, Stored), content);
        await Execute($"""
            INSERT INTO requests_request ("Reference", "Year", "Number", "ContentItemId", "DraftId", "RequesterId", "Language", "Subject", "Pool", "Rule", "Confidential", "State", "SubmittedUtc", "PromisedUtc", "Step")
            VALUES ('2026-0001', 2026, 1, '4benchrequest', 0, '{person}', 'fr', 'Un moulin', 'general', 1, false, 'Accepted', {Then}, {Then}, 1)
            """);
        await Execute($"""
            INSERT INTO requests_message ("RequestId", "AuthorId", "FromRequester", "Private", "AtUtc", "Body") SELECT "Id", '{person}', true, false, {Then}, 'Voir le dossier.' FROM requests_request
            """);
        await Execute($"""
            INSERT INTO requests_attachment ("MessageId", "Name", "Stored", "ContentType", "Size") SELECT "Id", 'dossier.pdf', '{Stored}', 'application/pdf', {bytes} FROM requests_message
            """);
        return await place.Count("""SELECT max("Id") FROM requests_attachment""");
    }

    private async Task Execute(string sql) => await place.Execute(sql);
}
