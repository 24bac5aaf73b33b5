using System.Text.Encodings.Web;
using System.Text.Json;
using Coaching.Accounts.People;
using Coaching.Accounts.SignIn;
using Coaching.Kernel.Permissions;
using Coaching.Kernel.Slots;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coaching.Accounts.Pages.MySpace;

/// <summary>All that every room stores about the person, to read and as a file.</summary>
internal sealed class DataModel(IEnumerable<IPersonalData> rooms, Gate gate, TimeProvider clock, IStringLocalizer<DataModel> localizer) : PageModel
{
    /// <summary>A file to read and keep, never part of a page: letters and signs stay as they are.</summary>
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public IReadOnlyList<(string Title, IReadOnlyList<PersonalRecord> Records)> Parts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var parts = new List<(string, IReadOnlyList<PersonalRecord>)>();
        foreach (var room in rooms.OrderBy(r => r is not AccountData))
        {
            parts.Add((localizer[room.Title], await room.Collect(User.Id!, cancellationToken)));
        }

        Parts = parts;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        if (await gate.Stop(this, Limit.FileByPerson, User.Id!, cancellationToken) is { } busy)
        {
            return busy;
        }

        var file = new
        {
            Made = clock.GetUtcNow().UtcDateTime,
            Person = User.Id,
            Parts = Parts.Select(p => new { p.Title, Records = p.Records.Select(r => new { Label = localizer[r.Label].Value, r.Value, r.WhenUtc, r.Details }) }),
        };
        return File(JsonSerializer.SerializeToUtf8Bytes(file, Readable), "application/json", localizer["my-data"] + ".json");
    }
}
