using System.Runtime.InteropServices;
using System.Xml.Linq;
using Baton.Build;
using Baton.Core.Diagnostics;
using Baton.Feeds;

namespace Baton.Pipeline.Uses;

/// <summary>Installs a packed tool in a folder, and starts it.</summary>
/// <param name="folder">Where the packages are used.</param>
/// <param name="variables">The environment variables.</param>
/// <param name="output">Is given every line.</param>
internal sealed class ToolTrial(string folder, IReadOnlyDictionary<string, string> variables, Action<string> output)
{
    /// <summary>How long it is watched: what still runs then has started.</summary>
    public required TimeSpan Watch { get; init; }

    /// <summary>Which variables the programs get that are started.</summary>
    public required ChildVariables Rule { get; init; }

    /// <summary>Does it.</summary>
    public async Task<Diagnostic?> RunAsync(PackedPackage tool, CancellationToken cancellationToken)
    {
        var place = Directory.CreateDirectory(Path.Combine(folder, "tools", tool.Id)).FullName;
        var (bin, configuration) = (Path.Combine(place, "bin"), Path.Combine(place, "nuget.config"));
        var environment = ForeignCode.Build(variables);
        environment["NUGET_PACKAGES"] = UseFolder.Cache(folder);
        Configuration(UseFolder.Feed(folder)).Save(configuration);
        if (await new DotNetCommand(place, variables, output) { Changes = environment, Rule = Rule }.RunAsync(
            ["tool", "install", tool.Id, "--version", tool.Version, "--tool-path", bin, "--configfile", configuration], UseDiagnostics.NotInstalled, cancellationToken) is { } uninstalled)
        {
            return uninstalled;
        }

        if (!environment.ContainsKey("DOTNET_ROOT") && Root() is { } root)
        {
            environment["DOTNET_ROOT"] = root;
        }

        var empty = Directory.CreateDirectory(Path.Combine(place, "empty")).FullName;
        foreach (var program in Directory.EnumerateFiles(bin))
        {
            var run = await UsedProgram.RunAsync([program, "--help"], empty, environment, Watch, output, cancellationToken);
            if (run.Unstarted is { } why)
            {
                return Report(why, "could not be started");
            }

            if (run.Exit is { } exit && !ToolStart.IsGood(exit, run.Lines))
            {
                return MissingRuntime.In(run.Lines) ?? Report(BuildErrors.Said(run.Lines), $"ended with {exit}");
            }

            Diagnostic Report(string said, string how) => UseDiagnostics.NotStarted.Report(
                $"{said}\n'{Path.GetFileNameWithoutExtension(program)} --help' of {tool.Id} {tool.Version}, installed in an empty folder, {how}.",
                $"Look whether all that it needs is in its package. '{program}' is the installed tool. When it can only start elsewhere, say \"use\": false for it in baton.json.");
        }

        return null;
    }

    /// <summary>A tool carries all that it needs: no other place is asked.</summary>
    private static XDocument Configuration(string feed) => new(new XElement(
        "configuration",
        new XElement("fallbackPackageFolders", new XElement("clear")),
        new XElement("packageSources", new XElement("clear"), new XElement("add", new XAttribute("key", "packed"), new XAttribute("value", feed))),
        new XElement("packageSourceMapping", new XElement("clear"))));

    /// <summary>Where the .NET is that this process runs on; null when it brings its own.</summary>
    private static string? Root() =>
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..")) is var root && Directory.Exists(Path.Combine(root, "host", "fxr")) ? root : null;
}
