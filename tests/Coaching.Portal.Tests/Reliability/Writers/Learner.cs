using Coaching.Testing;
using Coaching.Testing.Processes;

namespace Coaching.Portal.Tests.Reliability.Writers;

/// <summary>Enrols in one course after the other and finishes every lesson; the last one of a course brings a certificate.</summary>
internal sealed class Learner(string personId, CookieJar cookies) : Writer
{
    private int _module;
    private int _lesson;
    private string? _token;

    protected override CookieJar Cookies { get; set; } = cookies;

    protected override async Task<Deed?> Next(Visitor visitor)
    {
        _token ??= Fill(await visitor.Read("/" + Centre.ModulePath(0)))["__RequestVerificationToken"];
        if (_module == Centre.Modules)
        {
            return null;
        }

        var form = new Dictionary<string, string> { ["__RequestVerificationToken"] = _token, ["_once"] = Deed.NewKey() };
        var enrolment = $"""SELECT count(*) FROM training_enrolment e WHERE e."PersonId" = '{personId}' AND e."ModuleSet" = '{Centre.ModuleSet(_module)}'""";
        return _lesson switch
        {
            0 => new Deed("/" + Centre.ModulePath(_module), form, enrolment),
            var n => new Deed("/" + Centre.LessonPath(_module, n), form, n < Centre.Lessons
                ? enrolment.Replace(" e WHERE", $""" e JOIN training_step_done s ON s."EnrolmentId" = e."Id" WHERE s."StepSet" = '{Centre.LessonSet(_module, n)}' AND""", StringComparison.Ordinal)
                : $"""SELECT count(*) FROM training_certificate c WHERE c."PersonId" = '{personId}' AND c."ModuleSet" = '{Centre.ModuleSet(_module)}'"""),
        };
    }

    protected override void Done(Deed deed) => (_module, _lesson) = _lesson == Centre.Lessons ? (_module + 1, 0) : (_module, _lesson + 1);
}
