using System.Text.Json.Nodes;
using Coaching.Content.Items;
using Coaching.Content.Store;

namespace Coaching.Training.Tests;

/// <summary>
/// A module in both languages: unit 1 with two lessons and a quiz, unit 2 with one lesson. Stored in the wrong order, so that only
/// their places say what comes first.
/// </summary>
/// <param name="closing">Whether a capstone lesson and a final quiz stand in the module itself.</param>
public sealed class SampleModule(bool closing)
{
    public const string Module = "fr/formations/gestion-de-projets";
    public const string EnglishModule = "en/training/project-management";
    public const string FirstLesson = Module + "/les-acteurs";
    public const string SecondLesson = Module + "/le-plan";
    public const string Quiz = Module + "/quiz";
    public const string EnglishQuiz = EnglishModule + "/quiz";
    public const string LastLesson = Module + "/le-budget";
    public const string Capstone = Module + "/projet";
    public const string Final = Module + "/final";
    public const string EnglishFinal = EnglishModule + "/final";

    /// <summary>What the module's translations have in common.</summary>
    public const string Set = "4setm";

    /// <summary>Answers that pass: everything right.</summary>
    public static Dictionary<string, string?> Right { get; } = new() { ["q-4q1"] = "4q1a", ["q-4q2"] = "4q2a\u001f4q2b", ["q-4q3"] = "4q3b" };

    /// <summary>Answers that do not: one of three.</summary>
    public static Dictionary<string, string?> Wrong { get; } = new() { ["q-4q1"] = "4q1b", ["q-4q2"] = "4q2c", ["q-4q3"] = "4q3b" };

    public async Task Publish(TrainingPortal portal)
    {
        foreach (var item in Items("fr").Concat(Items("en")))
        {
            await portal.With<ContentWriter>(writer => writer.SaveAndPublish(item, new Editor(null, "test"), null));
        }
    }

    private IEnumerable<ContentItem> Items(string lang)
    {
        var fr = lang == "fr";
        var module = fr ? Module : EnglishModule;
        yield return Item("m", lang, "TrainingModule", fr ? "Gestion de projets" : "Project management", null, 1, module, $$$"""
            {"Summary":{"Text":"{{{(fr ? "Du besoin au projet" : "From need to project")}}}"},"Audience":{"Text":"GIE"},
             "Outcomes":{"Values":["{{{(fr ? "Dessiner la carte des acteurs" : "Draw the actor map")}}}","{{{(fr ? "Équilibrer un budget" : "Balance a budget")}}}"]},"Order":{"Value":1}}
            """);
        yield return Item("u2", lang, "Unit", fr ? "Budget" : "Budget unit", "m", 2, null, "{}");
        yield return Item("u1", lang, "Unit", fr ? "Lire son territoire" : "Read the land", "m", 1, null, "{}");
        yield return Quizz(lang, fr, module);
        if (closing)
        {
            yield return Final6(lang, module);
            yield return Item("c", lang, "Lesson", fr ? "Votre projet" : "Your project", "m", 1, module + (fr ? "/projet" : "/project"), Lesson(45));
        }

        yield return Item("l2", lang, "Lesson", fr ? "Le plan" : "The plan", "u1", 2, module + (fr ? "/le-plan" : "/the-plan"), Lesson(20));
        yield return Item("l1", lang, "Lesson", fr ? "Les acteurs" : "The actors", "u1", 1, module + (fr ? "/les-acteurs" : "/the-actors"), Lesson(15), """
            {"Widgets":[
              {"ContentType":"Situation","Situation":{"Content":{"Html":"<p>À Ndiaffate.</p>"}}},
              {"ContentType":"Example","Example":{"Title":{"Text":"le moulin"},"Content":{"Html":"<p>Un moulin.</p><table><tbody><tr><td>1</td></tr></tbody></table>"}}},
              {"ContentType":"Exercise","Exercise":{"Instructions":{"Html":"<p>Dessinez.</p>"},"ModelAnswer":{"Html":"<p>Une carte.</p>"}}},
              {"ContentType":"Remember","Remember":{"Points":{"Values":["Un acteur aide, bloque ou subit."]}}}]}
            """);
        yield return Item("l3", lang, "Lesson", fr ? "Le budget" : "The budget", "u2", 1, module + (fr ? "/le-budget" : "/the-budget"), Lesson(25));
    }

    private static string Lesson(int minutes) => $$$"""{"Objective":{"Text":"Savoir"},"Minutes":{"Value":{{{minutes}}}}}""";

    private static ContentItem Quizz(string lang, bool fr, string module)
    {
        var quiz = Item("q", lang, "Quiz", "Quiz", "u1", 3, module + "/quiz", """{"Introduction":{"Text":"Trois questions"},"PassPercent":{"Value":60}}""");
        quiz.Parts["Questions"] = new JsonObject
        {
            ["ContentItems"] = new JsonArray(
                Question("4q1", "single", fr ? "Qui adopte le plan ?" : "Who adopts the plan?", (fr ? "Le conseil" : "The council", true), ("B", false)),
                Question("4q2", "multiple", "Quels acteurs ?", ("A", true), ("B", true), ("C", false)),
                Question("4q3", "truefalse", "Vrai ?", ("Vrai", false), ("Faux", true))),
        };
        return quiz;
    }

    private static ContentItem Final6(string lang, string module)
    {
        var quiz = Item("f", lang, "Quiz", lang == "fr" ? "Quiz final" : "Final quiz", "m", 2, module + "/final", """{"PassPercent":{"Value":60},"Draw":{"Value":3}}""");
        quiz.Parts["Questions"] = new JsonObject
        {
            ["ContentItems"] = new JsonArray([.. Enumerable.Range(1, 6).Select(n =>
                Question($"4f{n}", n == 1 ? "truefalse" : "single", $"{lang} {n}", ("A", true), ("B", false), ("C", false), ("D", false)))]),
        };
        return quiz;
    }

    private static JsonObject Question(string id, string kind, string text, params (string Text, bool Right)[] choices) => new()
    {
        ["ContentItemId"] = id,
        ["ContentType"] = "Question",
        ["Question"] = new JsonObject { ["Text"] = Text(text), ["Kind"] = Text(kind), ["Feedback"] = Text("Retenez ceci.") },
        ["Choices"] = new JsonObject
        {
            ["ContentItems"] = new JsonArray([.. choices.Select((c, i) => new JsonObject
            {
                ["ContentItemId"] = id + (char)('a' + i),
                ["ContentType"] = "Choice",
                ["Choice"] = new JsonObject { ["Text"] = Text(c.Text), ["Correct"] = new JsonObject { ["Value"] = c.Right }, ["Feedback"] = Text("Parce que " + c.Text) },
            })]),
        },
    };

    private static JsonObject Text(string text) => new() { ["Text"] = text };

    private static ContentItem Item(string key, string lang, string type, string title, string? container, int order, string? path, string own, string? flow = null)
    {
        var item = new ContentItem { ContentItemId = $"4{key}{lang}", ContentType = type, DisplayText = title, Owner = "author1" };
        item.Parts["TitlePart"] = new JsonObject { ["Title"] = title };
        item.Parts["LocalizationPart"] = new JsonObject { ["LocalizationSet"] = "4set" + key, ["Culture"] = lang };
        item.Parts[type] = JsonNode.Parse(own);
        if (path is not null)
        {
            item.Parts["AutoroutePart"] = new JsonObject { ["Path"] = path };
        }

        if (container is not null)
        {
            item.Parts["ContainedPart"] = new JsonObject { ["ListContentItemId"] = $"4{container}{lang}", ["Order"] = order };
        }

        if (flow is not null)
        {
            item.Parts["FlowPart"] = JsonNode.Parse(flow);
        }

        return item;
    }
}
