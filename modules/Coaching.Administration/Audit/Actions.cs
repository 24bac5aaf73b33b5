namespace Coaching.Administration.Audit;

/// <summary>What the journal can say: names that are stored, and the words for them.</summary>
internal static class Actions
{
    public const string PersonCreated = "person.created";
    public const string RolesChanged = "person.roles";
    public const string AdministratorAsked = "person.admin.asked";
    public const string AdministratorConfirmed = "person.admin.confirmed";
    public const string AdministratorDropped = "person.admin.dropped";
    public const string LinkIssued = "person.link";
    public const string AccountClosed = "person.closed";
    public const string AccountOpened = "person.opened";
    public const string SecondFactorRemoved = "person.factor";
    public const string SettingsChanged = "settings.changed";
    public const string HolidaysChanged = "holidays.changed";
    public const string FieldAdded = "field.added";
    public const string FieldChanged = "field.changed";
    public const string FieldRemoved = "field.removed";
    public const string RecipeImported = "recipe.imported";
    public const string RecipeExported = "recipe.exported";
    public const string WorkflowSwitched = "workflow.switched";
    public const string WorkRetried = "work.retried";

    /// <summary>Whether the subject of the entry is a person.</summary>
    public static bool IsAboutPerson(string action) => action.StartsWith("person.", StringComparison.Ordinal);

    /// <summary>English words for an action, to be translated.</summary>
    public static string Words(string action) => action switch
    {
        PersonCreated => /*text*/ "Account created",
        RolesChanged => /*text*/ "Roles changed",
        AdministratorAsked => /*text*/ "Administrator role: asked for a change",
        AdministratorConfirmed => /*text*/ "Administrator role: change confirmed",
        AdministratorDropped => /*text*/ "Administrator role: change dropped",
        LinkIssued => /*text*/ "Password link handed over",
        AccountClosed => /*text*/ "Account closed",
        AccountOpened => /*text*/ "Account opened again",
        SecondFactorRemoved => /*text*/ "Second factor taken away",
        SettingsChanged => /*text*/ "Settings changed",
        HolidaysChanged => /*text*/ "Holidays changed",
        FieldAdded => /*text*/ "Field added",
        FieldChanged => /*text*/ "Field changed",
        FieldRemoved => /*text*/ "Field removed",
        RecipeImported => /*text*/ "Recipe imported",
        RecipeExported => /*text*/ "Recipe exported",
        WorkflowSwitched => /*text*/ "Workflow switched on or off",
        WorkRetried => /*text*/ "Failed work tried again",
        _ => action,
    };
}
