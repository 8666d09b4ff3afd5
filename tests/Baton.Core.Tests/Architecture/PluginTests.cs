using Baton.Core.Plugins;
using Baton.Pipeline.Plugins;

namespace Baton.Core.Tests.Architecture;

/// <summary>Each built-in plugin has a folder, which is a namespace, and code outside it knows the plugin by its interface alone.</summary>
public sealed class PluginTests
{
    private static readonly Type[] BuiltIn =
    [
        .. new IEnumerable<object>[] { BuiltInPlugins.All.Packers, BuiltInPlugins.All.Publishers, BuiltInPlugins.All.Providers, BuiltInPlugins.All.Gates }.SelectMany(all => all).Select(p => p.GetType()),
    ];

    public static TheoryData<string> Folders => [.. BuiltIn.Select(Folder)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void IsNamedByTheRegistryAlone(string folder)
    {
        var plugin = BuiltIn.Single(t => Folder(t) == folder);
        var own = plugin.Assembly.GetName().Name!;

        var assemblies = RoomRules.Rooms.Where(room => room != own && room != "Baton.Sdk").Select(room => (Room: room, File: BuiltRoom.Assembly(room))).ToList();
        var named = assemblies.SelectMany(a => CompiledAssembly.Read(a.File).Types.Where(t => IsIn(folder, t)).Select(t => $"{a.Room}: {t}"));
        var within = NamespaceReferences.Read(BuiltRoom.Assembly(own)).Where(r => !IsIn(folder, $"{r.From}.") && IsIn(folder, $"{r.To}.")).Select(r => r.ToString());

        Assert.Equal([$"Baton.Pipeline: {plugin.FullName}"], named.Concat(within));
    }

    [Fact]
    public void AreFound() => Assert.Equal(18, BuiltIn.Length);

    [Fact]
    public void HaveNamesOfTheirOwn() => Assert.All(
        new[] { Names(BuiltInPlugins.All.Packers), Names(BuiltInPlugins.All.Publishers), Names(BuiltInPlugins.All.Providers), Names(BuiltInPlugins.All.Gates) }, names => Assert.Equal(names.Distinct(), names));

    /// <summary>A room that is one plugin has its registration in a folder of its own.</summary>
    private static string Folder(Type plugin) => plugin.Namespace!.EndsWith(".Plugin", StringComparison.Ordinal) ? plugin.Namespace[..^".Plugin".Length] : plugin.Namespace;

    private static bool IsIn(string folder, string type) => type.StartsWith($"{folder}.", StringComparison.Ordinal);

    private static List<string> Names<T>(IEnumerable<IPlugin<T>> plugins)
        where T : class => [.. plugins.Select(p => p.Name)];
}
