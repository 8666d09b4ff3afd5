using System.Reflection;
using System.Runtime.Loader;
using Baton.Core.Versioning;
using CliWrap;
using CliWrap.Buffered;

namespace Baton.Git.Tests.MinVer;

/// <summary>MinVer 8.0.0 itself, out of its package: the library in process, in a load context of its own, and the program.</summary>
internal static class Peer
{
    private static readonly string Program = typeof(Peer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "MinVer").Value!;

    private static readonly Lazy<Func<string, VersioningOptions, string>> Library = new(Load);

    public static string Version(string directory, VersioningOptions options) => Library.Value(directory, options);

    public static async Task<string> RunProgram(string directory, VersioningOptions options)
    {
        List<string> arguments =
        [
            Program, directory, "--verbosity", "quiet", "--tag-prefix", options.TagPrefix, "--build-metadata", options.BuildMetadata,
            "--auto-increment", $"{options.AutoIncrement}".ToLowerInvariant(),
            "--default-pre-release-identifiers", string.Join('.', options.PreReleaseIdentifiers),
            .. options.Minimum is { } minimum ? (string[])["--minimum-major-minor", $"{minimum}"] : [],
            .. options.IgnoreHeight ? (string[])["--ignore-height"] : [],
        ];
        var result = await Cli.Wrap(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
            .WithArguments(arguments).ExecuteBufferedAsync();
        return result.StandardOutput.Trim();
    }

    private static Func<string, VersioningOptions, string> Load()
    {
        var context = new AssemblyLoadContext("MinVer");
        var folder = Path.GetDirectoryName(Program)!;
        context.Resolving += (c, name) => c.LoadFromAssemblyPath(Path.Combine(folder, name.Name + ".dll"));

        // Only MinVer's own NuGet.Versioning may serve it, not ours.
        context.LoadFromAssemblyPath(Path.Combine(folder, "NuGet.Versioning.dll"));
        var library = context.LoadFromAssemblyPath(Path.Combine(folder, "MinVer.Lib.dll"));
        var getVersion = library.GetType("MinVer.Lib.Versioner")!.GetMethod("GetVersion")!;
        var majorMinor = library.GetType("MinVer.Lib.MajorMinor")!;
        var part = library.GetType("MinVer.Lib.VersionPart")!;
        var silence = DispatchProxy.Create(library.GetType("MinVer.Lib.ILogger")!, typeof(Silence));
        return (directory, options) =>
        {
            var minimum = Activator.CreateInstance(majorMinor, options.Minimum?.Major ?? 0, options.Minimum?.Minor ?? 0);
            var task = (Task)getVersion.Invoke(null,
            [
                directory, options.TagPrefix, minimum, options.BuildMetadata, Enum.Parse(part, $"{options.AutoIncrement}"),
                options.PreReleaseIdentifiers.ToArray(), options.IgnoreHeight, silence,
            ])!;
            task.Wait();
            return task.GetType().GetProperty("Result")!.GetValue(task)!.ToString()!;
        };
    }

    /// <summary>MinVer's logger: every level is off.</summary>
    internal class Silence : DispatchProxy
    {
        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => false;
    }
}
