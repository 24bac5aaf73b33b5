using Coaching.Testing;
using Coaching.Testing.People;

namespace Coaching.Portal.Tests.Security;

/// <summary>The sample centre with people of every role.</summary>
public class SecurePortal : SamplePortalFactory
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await this.Settle();
    }
}
