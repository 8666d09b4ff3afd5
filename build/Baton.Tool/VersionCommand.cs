using Baton.Pipeline.Road;
using Baton.Pipeline.Stages;
using Baton.Tool.CommandLine;
using Baton.Tool.Surroundings;

namespace Baton.Tool;

/// <summary>
/// <c>baton version</c> without Cake's host: scripts ask for the version often, and starting the host takes several times as long as reading it. What people who know Cake
/// may want to see of it, they see with the host.
/// </summary>
internal static class VersionCommand
{
    /// <summary>Whether a command line is one for it. The host reads empty and quoted values, and log levels, in its own way.</summary>
    public static bool Takes(Invocation invocation)
    {
        if (invocation.Command?.Name != Commands.Version.Name)
        {
            return false;
        }

        foreach (var argument in invocation.CakeArguments)
        {
            if (argument.EndsWith('=') || argument.Contains('"')
                || (argument.StartsWith("--verbosity=", StringComparison.Ordinal) && argument is not ("--verbosity=quiet" or "--verbosity=minimal" or "--verbosity=normal")))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Runs it to its end.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(Invocation invocation, ReleaseRun carried, ProcessWorld world)
    {
        carried.Begin(new Asked(
            new ReleaseOptions
            {
                Version = Value(invocation, "version-is"),
                Bump = Value(invocation, "bump"),
                Project = Value(invocation, "project"),
                BuildSystem = Value(invocation, "ci"),
                Explain = Value(invocation, "explain") is not null,
                LooksOnly = true,
                ShowsWorkTree = true,
            },
            Folder(invocation.Directory)));
        var failure = carried.DecideVersionOnlyAsync(versionOnly: !invocation.Json).GetAwaiter().GetResult();
        if (failure is not null)
        {
            EarlyEnd.Say(carried, world, failure.Message);
        }

        return carried.Run.End(failure is null);
    }

    /// <summary>As the host spells it.</summary>
    private static string Folder(string directory) =>
        OperatingSystem.IsWindows() ? Path.TrimEndingDirectorySeparator(directory).Replace('\\', '/') : Path.TrimEndingDirectorySeparator(directory);

    private static string? Value(Invocation invocation, string name)
    {
        string? value = null;
        foreach (var argument in invocation.CakeArguments)
        {
            if (argument.StartsWith("--", StringComparison.Ordinal) && argument.AsSpan(2).StartsWith(name, StringComparison.Ordinal) && argument[name.Length + 2] == '=')
            {
                value = argument[(name.Length + 3)..];
            }
        }

        return value;
    }
}
