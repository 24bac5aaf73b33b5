using System.ComponentModel.DataAnnotations;
using Coaching.Accounts.Pages.MySpace;
using Coaching.Accounts.Passwords;
using Coaching.Accounts.People;
using Coaching.Accounts.SecondStep;
using Coaching.Accounts.SignIn;
using Coaching.Kernel.Data;
using Coaching.Kernel.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coaching.Accounts.Pages.SecondStep;

/// <summary>
/// One's second factor: set up with an application, taken away, recovery codes. Each change asks for the password and ends all other
/// sessions, so that every session of a person who has a second factor has shown it.
/// </summary>
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(
    PortalDb db, SecondFactors factors, SecondStepMails mails, PasswordHashing hashing, OpenSessions sessions, Gate gate, SiteSettings settings,
    IStringLocalizer<IndexModel> localizer) : OwnPage(db)
{
    /// <summary>Where the person wanted to go when they were led here.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>Since when the person has one; null while they have none.</summary>
    public DateTime? Since { get; private set; }

    public int CodesLeft { get; private set; }

    /// <summary>What the application reads, while it is set up.</summary>
    public Enrolment? Enrolment { get; private set; }

    /// <summary>The recovery codes, on the one page that shows them.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    /// <summary>Whether the person's roles do not count before it is set up.</summary>
    public bool IsMissing => User.HasClaim(SecondStepRule.Claim, SecondStepRule.Missing);

    public string Onward => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : Url.Page("/MySpace/Index")!;

    public async Task OnGetAsync(CancellationToken cancellationToken) => await Show(await Me(cancellationToken), null, cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var me = await Me(cancellationToken);
        if (me.TwoFactorEnabled || factors.Open(Input.Key, me.Id) is not { } key)
        {
            return RedirectToPage(new { returnUrl = ReturnUrl });
        }

        if (await Refuse(me, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        if (await factors.SetUp(me, key, Input.Code ?? string.Empty, cancellationToken) is not { } codes)
        {
            ModelState.AddModelError("Input.Code", localizer["This code is not right. Write the six digits that the application shows now."]);
            await Show(me, Input.Key, cancellationToken);
            return Page();
        }

        mails.SetUp(me);
        return await Changed(me, codes, cancellationToken);
    }

    public async Task<IActionResult> OnPostCodesAsync(CancellationToken cancellationToken)
    {
        var me = await Me(cancellationToken);
        return !me.TwoFactorEnabled ? RedirectToPage()
            : await Refuse(me, cancellationToken) ?? await Changed(me, await factors.NewCodes(me, cancellationToken), cancellationToken);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken)
    {
        var me = await Me(cancellationToken);
        if (await Refuse(me, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        await factors.Remove(me, cancellationToken);
        mails.Removed(me);
        await Changed(me, [], cancellationToken);
        TempData["Notice"] = localizer["Your second factor is removed."].Value;
        return RedirectToPage();
    }

    /// <summary>The page again unless the password is right; it is asked so that a telephone left open changes nothing.</summary>
    private async Task<IActionResult?> Refuse(User me, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid && await gate.Stop(this, Limit.PasswordByPerson, me.Id, cancellationToken) is null)
        {
            if (await hashing.Verify(me, Input.Password ?? string.Empty, cancellationToken))
            {
                return null;
            }

            ModelState.AddModelError("Input.Password", localizer["This is not your present password."]);
        }

        await Show(me, Input.Key, cancellationToken);
        return Page();
    }

    private async Task<IActionResult> Changed(User me, IReadOnlyList<string> codes, CancellationToken cancellationToken)
    {
        await Db.SaveChangesAsync(cancellationToken);
        await sessions.EndAll(me.Id, OpenSessions.HashOf(User), cancellationToken);
        await sessions.Renew(me);
        Codes = codes;
        return Page();
    }

    private async Task Show(User me, string? sealedKey, CancellationToken cancellationToken)
    {
        if (me.TwoFactorEnabled)
        {
            Since = (await factors.Find(me.Id, cancellationToken))?.SinceUtc;
            CodesLeft = await factors.CodesLeft(me.Id, cancellationToken);
            return;
        }

        // An old or foreign key is replaced by a new one.
        var key = factors.Open(sealedKey, me.Id);
        Input.Key = key is null ? factors.NewKey(me.Id) : sealedKey;
        ModelState.Remove("Input.Key");
        Enrolment = Enrolment.Of(key ?? factors.Open(Input.Key, me.Id)!, me, settings);
    }

    internal sealed class Fields
    {
        /// <summary>The new key, sealed.</summary>
        public string? Key { get; set; }

        public string? Code { get; set; }

        [MaxLength(PasswordRules.MaxLength, ErrorMessage = "Write your password.")]
        public string? Password { get; set; }
    }
}
