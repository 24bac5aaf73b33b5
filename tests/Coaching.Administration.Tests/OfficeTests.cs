using System.Net;
using Coaching.Administration.Office;
using Coaching.Administration.Users;
using Coaching.Kernel.Languages;
using Coaching.Kernel.Permissions;
using Coaching.Testing;

namespace Coaching.Administration.Tests;

public sealed class OfficeTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    internal static readonly string[] Pages =
    [
        "/fr/administration", "/fr/administration/personnes", "/fr/administration/personnes/nouvelle", "/fr/administration/roles",
        "/fr/administration/reglages", "/fr/administration/jours-feries", "/fr/administration/types-de-contenu",
        "/fr/administration/types-de-contenu/Page", "/fr/administration/types-de-contenu/Page/nouveau-champ",
        "/fr/administration/types-de-contenu/Page/champs/Lead", "/fr/administration/recettes", "/fr/administration/flux",
        "/fr/administration/sante", "/fr/administration/journal",
    ];

    [Fact]
    public async Task An_administrator_sees_every_room_and_nobody_else_sees_any()
    {
        var administrator = await portal.SignIn(Roles.Administrator);
        foreach (var page in Pages)
        {
            Assert.Equal((page, HttpStatusCode.OK), (page, (await administrator.Get(page)).StatusCode));
        }

        foreach (var role in Roles.All.Except([Roles.Administrator]))
        {
            var visitor = await portal.SignIn(role);
            foreach (var page in Pages)
            {
                Assert.Equal((role, page, HttpStatusCode.Forbidden), (role, page, (await visitor.Get(page)).StatusCode));
            }
        }
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_asked_to()
    {
        foreach (var page in Pages)
        {
            var answer = await portal.Visit().Get(page);
            Assert.StartsWith("/fr/connexion", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_start_page_has_a_card_for_every_room_in_both_languages_and_wears_the_staffs_clothes()
    {
        var administrator = await portal.SignIn(Roles.Administrator);
        var french = await administrator.Read("/fr/administration");
        Assert.Equal(OfficeRoom.All.Count, french.QuerySelectorAll("main .cards .card a").Length);
        Assert.Equal(OfficeRoom.All.Count, french.QuerySelectorAll("nav.side li a").Length);
        Assert.NotNull(french.QuerySelector("link[href^='/theme/staff']"));
        Assert.Contains("Personnes", french.QuerySelector("nav.side")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("People", (await administrator.Read("/en/administration")).QuerySelector("nav.side")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_side_navigation_says_in_which_room_one_is()
    {
        var administrator = await portal.SignIn(Roles.Administrator);
        var page = await administrator.Read("/fr/administration/types-de-contenu/Page");
        Assert.Equal("Types de contenu", page.QuerySelector("nav.side a[aria-current]")!.TextContent);
    }

    [Fact]
    public async Task The_matrix_is_shown_with_words_for_every_action_and_role()
    {
        var page = await (await portal.SignIn(Roles.Administrator)).Read("/fr/administration/roles");
        Assert.Equal(PermissionMatrix.Default.Actions.Count, page.QuerySelectorAll("table.data tbody tr").Length);
        Assert.All(PermissionMatrix.Default.Actions, a => Assert.All(Language.All, l => Assert.NotEmpty(PermissionMatrix.Default.Words(a, l))));
        Assert.All(Roles.All, r => Assert.NotEmpty(RoleWords.Line(r)));
    }
}
