using Coaching.Kernel.Data;
using Coaching.Kernel.Slots;
using Coaching.Requests.Routing;

namespace Coaching.Requests.Coaches;

/// <summary>Profiles of the sample centre's two coaches, so that a request finds somebody.</summary>
internal sealed class SampleCoaches(PortalDb db, RoutingPlans plans) : ISampleData
{
    public async Task Add(IReadOnlyDictionary<string, string> people, CancellationToken cancellationToken)
    {
        Profile(people, "khady.thiam@example.org", ["fr", "wo"], ["topic/mobilisation-des-ressources", "topic/montage-de-projet", "topic/budget-financement"]);
        Profile(people, "ibrahima.ndour@example.org", ["fr", "en", "ar"], ["topic/gouvernance-associative", "topic/decentralisation"]);
        await db.SaveChangesAsync(cancellationToken);
    }

    private void Profile(IReadOnlyDictionary<string, string> people, string signIn, List<string> languages, string[] topics)
    {
        if (people.TryGetValue(signIn, out var id))
        {
            db.Add(new CoachProfile
            {
                PersonId = id,
                Pools = [.. plans.Current.Pools.Where(p => !p.ByLead).Select(p => p.Name)],
                Languages = languages,
                Topics = [.. topics.Select(TermKeys.Id)],
                Territories = [TermKeys.Id("territory/region-kaolack")],
            });
        }
    }
}
