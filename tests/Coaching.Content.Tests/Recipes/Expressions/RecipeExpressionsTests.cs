using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Coaching.Content.Recipes.Expressions;

namespace Coaching.Content.Tests.Recipes.Expressions;

public sealed class RecipeExpressionsTests
{
    [Theory]
    [InlineData("[locale en]You have successfully registered![/locale][locale fr]Vous vous êtes inscrit avec succès![/locale]")]
    [InlineData("[1js: valiables('now')]")]
    [InlineData("[locale en]You have successfully registered: ':' now[/locale]")]
    [InlineData("[sc text='some : text'/]")]
    [InlineData("[js]")]
    [InlineData("[: uuid()]")]
    [InlineData("[js: uuid()] and more")]
    [InlineData("js: uuid()")]
    [InlineData("[]")]
    [InlineData("[")]
    [InlineData("")]
    public void A_text_that_only_looks_like_an_expression_stays(string text) => Assert.Same(text, Recipe().Evaluate(text));

    [Theory]
    [InlineData("[env:X]", "env:X")]
    [InlineData("[appsettings: Key]", "appsettings: Key")]
    [InlineData("[[env:X]]", "[[env:X]]")]
    [InlineData("[JS: uuid()]", "JS: uuid()")]
    public void An_unknown_prefix_gives_the_directive_itself(string text, string expected) => Assert.Equal(expected, Recipe().Evaluate(text));

    [Theory]
    [InlineData("[js:uuid()]", "id1")]
    [InlineData("[js: new Date().toISOString()]", "2026-11-21T08:05:09.070Z")]
    [InlineData("[js: parameters('SiteName') + ' / ' + \"x\"]", "CECT / x")]
    [InlineData("[js: configuration('Key', 'default')]", "value")]
    [InlineData("[js: configuration('None', 'default')]", "default")]
    [InlineData("[js: configuration('None')]", "")]
    [InlineData("[js: base64('w4l0w6k=')]", "Été")]
    [InlineData("[js: html('&lt;p&gt; &eacute;')]", "<p> é")]
    [InlineData("[js: variables('base') + '/' + variables('a' + 'b')]", "root/AB")]
    [InlineData("[js: variables('chain')]", "root!")]
    [InlineData("[js: 'a\\'b\\n\\u00e9\\x41\\\\' + \"'\"]", "a'b\néA\\'")]
    [InlineData("[js:  'a'  +  'b'  ]", "ab")]
    [InlineData("[js: '[' + 'js: uuid()' + ']' ]", "id1")]
    [InlineData("[file: text('a/b.txt')]", "Été")]
    [InlineData("[file:text(\"./a/../a/b.txt\") ]", "Été")]
    [InlineData("[file: base64('a/b.txt')]", "77u/w4l0w6k=")]
    public void An_expression_has_a_value(string text, string expected) => Assert.Equal(expected, Recipe().Evaluate(text));

    [Fact]
    public void A_variable_is_evaluated_once()
    {
        var recipe = Recipe();

        Assert.Equal("id1", recipe.Evaluate("[js: variables('id')]"));
        Assert.Equal("id1", recipe.Evaluate("[js: variables('id')]"));
        Assert.Equal("id2", recipe.Evaluate("[js: uuid()]"));
    }

    [Fact]
    public void A_recipe_may_have_many_variables()
    {
        var recipe = Recipe();

        Assert.All(Enumerable.Range(0, 101), n => Assert.Equal("end", recipe.Evaluate($"[js: variables('next{n}')]")));
    }

    [Fact]
    public void Gzip_is_inflated_to_base64() =>
        Assert.Equal(Convert.ToBase64String("plain"u8), Recipe().Evaluate($"[js: gzip('{Packed([.. "plain"u8])}')]"));

    [Theory]
    [InlineData("[js: valiables('now')]", "valiables")]
    [InlineData("[js: variables('unknown')]", "'unknown' is not defined")]
    [InlineData("[js: variables('loop')]", "'loop' refers to itself")]
    [InlineData("[js: parameters('Again')]", "again and again")]
    [InlineData("[js: parameters('Unknown')]", "'Unknown'")]
    [InlineData("[js: getUrlPrefix('/workflows/invoke/' + encodeURI(createWorkflowToken('a','b')))]", "createWorkflowToken")]
    [InlineData("[js: const monthNames = ['a']; monthNames['0']; ]", "not supported at character")]
    [InlineData("[js: ['q'][0]]", "not supported at character")]
    [InlineData("[js: ]", "not supported at character")]
    [InlineData("[js: 'a' 'b']", "not supported at character")]
    [InlineData("[js: 'a' + ]", "not supported at character")]
    [InlineData("[js: uuid]", "not supported at character")]
    [InlineData("[js: uuid(]", "not supported at character")]
    [InlineData("[js: variables('a';)]", "not supported at character")]
    [InlineData("[js: uuid('a')]", "'uuid' cannot be called with 1 arguments")]
    [InlineData("[js: new Date().getTime()]", "not supported at character")]
    [InlineData("[js: 'open]", "has no end")]
    [InlineData("[js: 'open\\]", "has no end")]
    [InlineData("[js: '\\u00zz']", "not a character")]
    [InlineData("[js: base64('###')]", "not base64")]
    [InlineData("[js: gzip('w4l0w6k=')]", "not compressed")]
    [InlineData("[file: text('none.txt')]", "'none.txt' is not in the recipe's package")]
    [InlineData("[file: text('../secret')]", "leaves the recipe's folder")]
    [InlineData("[file: text('a/../../secret')]", "leaves the recipe's folder")]
    [InlineData("[file: text('/etc/passwd')]", "leaves the recipe's folder")]
    [InlineData("[file: text('c:/windows')]", "leaves the recipe's folder")]
    [InlineData("[file: run('a/b.txt')]", "not supported")]
    [InlineData("[file: text('a/b.txt') + 'x']", "not supported")]
    public void Anything_else_is_refused_by_name(string text, string named) =>
        Assert.Contains(named, Assert.Throws<RecipeExpressionException>(() => Recipe().Evaluate(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void What_would_grow_or_nest_without_end_is_refused()
    {
        Refused($"[js: gzip('{Packed(new byte[6_000_000])}')]", "grows beyond");
        Refused($"[js: {string.Concat(Enumerable.Repeat("base64(", 50_000))}]", "not supported");
        Refused("[js: variables('double30')]", "beyond");
        Refused("[js: variables('next100')]", "long chain");
    }

    [Fact]
    public void All_texts_of_a_step_are_replaced_and_errors_say_where()
    {
        var step = JsonNode.Parse("""{ "name": "content", "n": 1, "none": null, "data": [ { "Id": "[js: variables('id')]" }, "[js: variables('id')]", "as is" ] }""")!;
        Recipe().EvaluateAll(step);

        Assert.Equal("""{"name":"content","n":1,"none":null,"data":[{"Id":"id1"},"id1","as is"]}""", step.ToJsonString());
        var wrong = Assert.Throws<RecipeExpressionException>(() => Recipe().EvaluateAll(JsonNode.Parse("""{ "data": [ { "Id": "[js: nope()]" } ] }""")!));
        Assert.Contains("'nope'", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("$.data[0].Id", wrong.Message, StringComparison.Ordinal);
    }

    private static void Refused(string text, string named) =>
        Assert.Contains(named, Assert.Throws<RecipeExpressionException>(() => Recipe().Evaluate(text)).Message, StringComparison.Ordinal);

    private static RecipeExpressions Recipe()
    {
        var ids = 0;
        var variables = new Dictionary<string, string>
        {
            ["id"] = "[js: uuid()]",
            ["base"] = "root",
            ["chain"] = "[js: variables('base') + '!']",
            ["ab"] = "AB",
            ["loop"] = "[js: variables('loop')]",
            ["double0"] = new string('x', 10),
            ["next0"] = "end",
        };
        for (var n = 1; n <= 100; n++)
        {
            variables[$"double{n}"] = $"[js: variables('double{n - 1}') + variables('double{n - 1}')]";
            variables[$"next{n}"] = $"[js: variables('next{n - 1}')]";
        }

        return new RecipeExpressions(new RecipeSources
        {
            Variables = variables,
            Parameter = name => name == "SiteName" ? "CECT" : name == "Again" ? "[js: parameters('Again')]" : null,
            Configuration = key => key == "Key" ? "value" : null,
            File = path => path == "a/b.txt" ? [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("Été")] : null,
            Clock = new FixedClock(),
            NewId = () => $"id{++ids}",
        });
    }

    private static string Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Fastest))
        {
            stream.Write(bytes);
        }

        return Convert.ToBase64String(packed.ToArray());
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 21, 8, 5, 9, 70, TimeSpan.Zero);
    }
}
