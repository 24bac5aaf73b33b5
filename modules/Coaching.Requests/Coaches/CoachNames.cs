using Coaching.Kernel.People;
using Coaching.Kernel.Permissions;

namespace Coaching.Requests.Coaches;

/// <summary>Everybody who may be given a request.</summary>
internal sealed class CoachNames(IPeople people)
{
    /// <summary>Names by id. Routing minds skills and load; the lead coach may choose anybody.</summary>
    public async Task<IReadOnlyDictionary<string, string>> All(CancellationToken cancellationToken)
    {
        var coaches = await people.InRole(Roles.Coach, cancellationToken);
        var leads = await people.InRole(Roles.LeadCoach, cancellationToken);
        return coaches.Concat(leads).DistinctBy(p => p.Id).ToDictionary(p => p.Id, p => p.Name);
    }
}
