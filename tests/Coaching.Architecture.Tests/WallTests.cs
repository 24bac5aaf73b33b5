using System.Xml.Linq;
using Coaching.Kernel.Modules;
using Coaching.Portal;

namespace Coaching.Architecture.Tests;

/// <summary>Who may refer to whom (docs/architecture.md).</summary>
public sealed class WallTests
{
    public static TheoryData<string> ModuleNames => [.. Directory.GetDirectories(Path.Combine(Repository.Root, "modules")).Select(d => Path.GetFileName(d)!)];

    [Theory]
    [MemberData(nameof(ModuleNames))]
    public void A_module_refers_to_kernel_content_and_workflows_only(string module)
    {
        var allowed = new HashSet<string> { "Coaching.Kernel", "Coaching.Content", "Coaching.Workflows" };
        var references = Assembly(module).GetReferencedAssemblies().Select(a => a.Name!)
            .Where(n => n.StartsWith("Coaching.", StringComparison.Ordinal));
        Assert.Empty(references.Except(allowed));
    }

    [Theory]
    [InlineData("src/Coaching.Kernel", "")]
    [InlineData("src/Coaching.Content", "Coaching.Kernel")]
    [InlineData("src/Coaching.Workflows", "Coaching.Content")]
    [InlineData("themes/Coaching.Theme", "Coaching.Kernel")]
    public void A_room_refers_to_the_rooms_below_it(string room, string allowed)
    {
        var project = XDocument.Load(Directory.GetFiles(Path.Combine(Repository.Root, room), "*.csproj").Single());
        var references = project.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value));
        Assert.Empty(references.Except(allowed.Split(' ')));
    }

    [Theory]
    [MemberData(nameof(ModuleNames))]
    public void A_module_has_one_public_type(string module)
    {
        var types = Assembly(module).GetExportedTypes().Where(t => !t.Name.Contains("Views_", StringComparison.Ordinal) && !t.Name.Contains("Pages_", StringComparison.Ordinal));
        Assert.Equal(typeof(IModule), Assert.Single(types).GetInterfaces().Single(i => i == typeof(IModule)));
    }

    [Theory]
    [MemberData(nameof(ModuleNames))]
    public void Every_module_folder_is_listed(string module) =>
        Assert.Contains(PortalModules.All, m => m.Assembly.GetName().Name == module);

    private static System.Reflection.Assembly Assembly(string module) => System.Reflection.Assembly.Load(module);
}
