using Coaching.Kernel.Modules;
using Coaching.Kernel.Navigation;
using Coaching.Kernel.Permissions;
using Coaching.Kernel.Slots;
using Coaching.Kernel.Work;
using Coaching.Requests.Asking;
using Coaching.Requests.Cases;
using Coaching.Requests.Coaches;
using Coaching.Requests.Files;
using Coaching.Requests.Home;
using Coaching.Requests.Mails;
using Coaching.Requests.Routing;
using Coaching.Workflows.Activities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Requests;

/// <summary>Coaching requests: the form, routing to a coach, the coach's desk, the conversation and its clock.</summary>
public sealed class RequestsModule : IModule
{
    public string Name => "Requests";

    public string TablePrefix => "requests_";

    public IReadOnlyDictionary<string, string> Folders { get; } = new Dictionary<string, string>
    {
        ["/Ask"] = Permission.Anyone,
        ["/MyRequests"] = "requests.own",
        ["/Desk"] = "requests.desk",
        ["/RequestFiles"] = "requests.read",
    };

    public IEnumerable<MenuEntry> Menu { get; } =
    [
        new MenuEntry("My requests", "/MyRequests/Index", "requests.own", 30),
        new MenuEntry("Coach's desk", "/Desk/Index", "requests.desk", 40),
    ];

    public void Map(ModelBuilder model, bool postgres) => RequestsTables.Map(model);

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<Drafts>().AddScoped<Questions>().AddScoped<AnswerCheck>().AddScoped<RequestSending>().AddScoped<RequestAnswers>().AddScoped<AnotherRequest>();
        services.AddScoped<CaseFinder>().AddScoped<CaseChanges>().AddScoped<Decisions>().AddScoped<Conversation>().AddScoped<Progress>();
        services.AddScoped<Timeline>().AddScoped<Queue>().AddScoped<CaseWords>().AddScoped<Upload>().AddScoped<RequestMails>();
        services.AddScoped<CoachLoads>().AddScoped<CoachNames>().AddSingleton<RoutingPlans>().AddSingleton<Facts>();
        services.AddActivity<RouteRequest>().AddActivity<AssignCoach>().AddActivity<HandToLead>();
        services.Handle<ExpireProposal, ProposalExpiry>().Handle<ForgetDraft, DraftForgetting>();
        services.AddScoped<IHomeSection, RequestDoor>().AddScoped<IHomeSection, CoachForYou>().AddScoped<IHomeSection, RequesterForYou>();
        services.AddScoped<IPersonalData, RequestsAboutMe>().AddScoped<ISampleData, SampleCoaches>();
    }
}
