using Coaching.Accounts.SignIn;
using Coaching.Kernel.People;
using Coaching.Kernel.Settings;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Coaching.Accounts.People;

/// <summary>Reads the telephone number and the mail address of a form; one of the two is enough.</summary>
internal sealed class ContactCheck(SiteSettings settings, IStringLocalizer<ContactCheck> localizer)
{
    /// <summary>Reads both; what is not right is added to the form's errors under <c>Input.Phone</c> and <c>Input.Email</c>.</summary>
    public (PhoneNumber? Phone, string? Email) Read(string? phone, string? email, ModelStateDictionary errors)
    {
        var number = PhoneNumber.TryParse(phone, settings.Region, out var read) ? read : null;
        var address = SignInName.ReadEmail(email);
        if (number is null && !string.IsNullOrWhiteSpace(phone))
        {
            errors.AddModelError("Input.Phone", localizer["Write a telephone number, for example 77 000 00 01. From another country, begin with + and its code."]);
        }

        if (address is null && !string.IsNullOrWhiteSpace(email))
        {
            errors.AddModelError("Input.Email", localizer["Write a mail address like name@example.org."]);
        }

        if (string.IsNullOrWhiteSpace(phone) && string.IsNullOrWhiteSpace(email))
        {
            errors.AddModelError("Input.Phone", localizer["Write a telephone number or a mail address: you sign in with it."]);
        }

        return (number, address);
    }
}
