using Baton.Core.Plugins;

namespace Baton.Exec.Tests;

/// <summary>What plugins are given.</summary>
internal static class Requests
{
    public static PluginContext Context(Script script) => new()
    {
        Unit = "web",
        Folder = script.Folder,
        Output = Path.Combine(script.Folder, "artifacts"),
        Packages = Path.Combine(script.Folder, "packages"),
        TagPrefix = "v",
        Variables = script.Variables,
        Time = TimeProvider.System,
        PackageIds = (_, _) => throw new NotSupportedException(),
    };
}
