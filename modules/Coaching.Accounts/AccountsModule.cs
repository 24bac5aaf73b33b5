using Coaching.Accounts.Links;
using Coaching.Accounts.Passwords;
using Coaching.Accounts.People;
using Coaching.Accounts.SecondStep;
using Coaching.Accounts.SignIn;
using Coaching.Kernel.Modules;
using Coaching.Kernel.People;
using Coaching.Kernel.Permissions;
using Coaching.Kernel.Slots;
using Coaching.Kernel.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Accounts;

/// <summary>People: registration, sign-in, profile, consents, and all that is stored about me.</summary>
public sealed class AccountsModule : IModule
{
    public string Name => "Accounts";

    public string TablePrefix => "accounts_";

    public IReadOnlyDictionary<string, string> Folders { get; } = new Dictionary<string, string>
    {
        ["/Accounts"] = Permission.Anyone,
        ["/MySpace"] = "profile.own",
        ["/SecondStep"] = Permission.SignedIn,
    };

    public void Map(ModelBuilder model, bool postgres) => AccountsTables.Map(model);

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        Sessions.Add(services);
        services.AddSingleton<PasswordRules>().AddSingleton<PasswordHashing>().AddSingleton<Attempts>().AddSingleton<Gate>().AddSingleton<KnownDevice>();
        services.AddSingleton<Communes>().AddSingleton<ContactCheck>();
        services.AddScoped<Registration>().AddScoped<PasswordLinks>().AddScoped<AddressConfirmation>();
        services.AddSingleton<SecondStepRule>().AddScoped<SecondFactors>().AddScoped<SecondStepMails>().AddScoped<PendingSignIn>();
        services.AddScoped<SecondAdministrator>().AddScoped<IAdministrators>(p => p.GetRequiredService<SecondAdministrator>());
        services.AddScoped<IPeople, PeopleById>().AddScoped<IAccounts, AccountsOffice>().AddScoped<IPersonalData, AccountData>();
        services.Handle<PasswordForgotten, PasswordForgottenMail>();
        services.Handle<EraseAccount, AccountErasure>();
    }
}
