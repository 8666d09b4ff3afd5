using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Baton.Build;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Versioning;
using Baton.Pipeline.Memory;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Units;
using Baton.Store;

namespace Baton.Pipeline.Steps;

/// <summary>
/// Everything that can change what building, testing and packing come to: the commit, a work tree without changes, what git ignores and a build does not make, the version,
/// the variables that programs get, the SDKs and runtimes, the files above the repository that builds read, this machine, and Baton itself. Where one of them cannot be known,
/// nothing is remembered.
/// </summary>
internal static class StepInputs
{
    private const int MostIgnored = 2_000;
    private const long MostIgnoredBytes = 64 << 20;

    /// <summary>The steps that are remembered, and those that they rest on.</summary>
    private static readonly ImmutableArray<string> Remembered = ["restore", "build", "test", "pack", "use"];

    /// <summary>Where the versions stand that are installed beside the dotnet command.</summary>
    private static readonly ImmutableArray<string> Installed = ["sdk", "shared/*", "packs/*", "sdk-manifests/*", "host/fxr"];

    /// <summary>What ignored folders of these names hold is made by builds, or by Baton.</summary>
    private static readonly ImmutableHashSet<string> Made =
        ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "bin", "obj", "artifacts", ".baton", ".vs", ".idea", "TestResults", "node_modules");

    /// <summary>Files that NuGet and MSBuild look for in the folders above the repository.</summary>
    private static readonly ImmutableArray<string> ReadAbove =
        ["Directory.Build.props", "Directory.Build.targets", "Directory.Build.rsp", "Directory.Packages.props", "Directory.Solution.props", "Directory.Solution.targets", "global.json", "NuGet.Config", "nuget.config", "NuGet.config", ".editorconfig", ".globalconfig"];

    /// <summary>What differs between two terminals on one machine.</summary>
    private static readonly ImmutableHashSet<string> OfTerminals = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase,
        "_", "SHLVL", "PWD", "OLDPWD", "COLUMNS", "LINES", "WINDOWID", "TMUX", "TMUX_PANE", "SSH_CLIENT", "SSH_CONNECTION", "SSH_TTY", "SSH_AUTH_SOCK", "XDG_SESSION_ID", "TRACEPARENT", "TRACESTATE");

    /// <summary>The memory of a unit's steps.</summary>
    /// <param name="run">The run.</param>
    /// <param name="stage">The version.</param>
    /// <returns>Null where nothing may be remembered.</returns>
    public static StepMemory? Open(Run run, Versioned stage)
    {
        var (unit, hooks) = (stage.Unit, stage.Unit.Configuration.Hooks);
        if (unit.Repository is not { HasCommits: true } repository || stage.Head is not { } head || stage.Version.Commit.Length == 0
            || !unit.Configuration.Packages.All(p => p.IsRepeatable(unit.Folder))
            || Remembered.Any(s => !hooks.Before.Of(s).IsEmpty || !hooks.After.Of(s).IsEmpty))
        {
            return null;
        }

        bool Holds() => repository.HeadNow() == head && UnitChanges.Of(unit, repository, new PathFilter([])).Count == 0;
        try
        {
            return Holds() && Ignored(repository.WorkTree, repository.Ignored()) is { } ignored
                ? new StepMemory(unit.Output, StepMemory.DigestOf([.. Parts(run, stage, head), ignored]), run.Resumes && !stage.Options.Fresh, Holds) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Parts(Run run, Versioned stage, string head)
    {
        var (unit, variables) = (stage.Unit, run.Environment.Variables);
        var rule = UnitSecrets.Children(unit.Written, unit.Folder);
        yield return head;
        yield return unit.Folder;
        yield return string.Join('\n', UnitBuild.Properties(unit, stage.Built));
        yield return string.Join('\n', variables.Where(v => !OfTerminals.Contains(v.Key) && (rule.Reaches(v.Key, Child.Build) || rule.Reaches(v.Key, Child.Restore)))
            .OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => $"{v.Key}={v.Value}\0"));
        yield return $"{run.Environment.Host} {RuntimeInformation.OSDescription} {RuntimeInformation.ProcessArchitecture} {run.Environment.BatonVersion}";
        yield return string.Join(' ', new[] { typeof(StepInputs), typeof(DotNetCommand), typeof(UnitConfiguration), typeof(Evidence.ReleaseEvidence) }.Select(t => t.Module.ModuleVersionId));
        yield return Sdks(variables.GetValueOrDefault("PATH", ""));
        foreach (var file in Above(unit.Repository!.WorkTree).Concat(OfUser(variables)))
        {
            yield return $"{file} {FileHash.Sha256(file)}";
        }
    }

    /// <summary>The SDKs, runtimes and packs beside the dotnet command that is started.</summary>
    private static string Sdks(string path)
    {
        var command = path.Split(Path.PathSeparator).Where(f => f.Length > 0).SelectMany(f => new[] { Path.Combine(f, "dotnet"), Path.Combine(f, "dotnet.exe") }).FirstOrDefault(File.Exists);
        if (command is null)
        {
            return "";
        }

        var root = Path.GetDirectoryName(new FileInfo(command).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? command)!;
        return string.Join('\n', Installed.SelectMany(p => Below(root, p)).Order(StringComparer.Ordinal).Prepend(root));
    }

    private static IEnumerable<string> Below(string root, string pattern)
    {
        var parts = pattern.Split('/');
        var folder = Path.Combine(root, parts[0]);
        var folders = !Directory.Exists(folder) ? [] : parts.Length == 1 ? [folder] : parts[1] == "*" ? Directory.EnumerateDirectories(folder) : [Path.Combine(folder, parts[1])];
        return folders.Where(Directory.Exists).SelectMany(Directory.EnumerateDirectories);
    }

    private static IEnumerable<string> Above(string root)
    {
        for (var folder = Path.GetDirectoryName(root); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            foreach (var file in ReadAbove.Select(n => Path.Combine(folder, n)).Where(File.Exists))
            {
                yield return file;
            }
        }
    }

    private static IEnumerable<string> OfUser(IReadOnlyDictionary<string, string> variables)
    {
        var home = variables.GetValueOrDefault("HOME") ?? variables.GetValueOrDefault("USERPROFILE") ?? "";
        var data = variables.GetValueOrDefault("APPDATA") ?? Path.Combine(home, ".nuget");
        string[] folders = [Path.Combine(data, "NuGet"), Path.Combine(home, ".config", "NuGet")];
        return home.Length == 0 ? [] : folders.Where(Directory.Exists).SelectMany(f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories))
            .Where(f => f.EndsWith(".config", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal);
    }

    /// <summary>The files that git ignores and no build makes; null where there are too many to read.</summary>
    private static string? Ignored(string root, IReadOnlyList<string> ignored)
    {
        var (said, bytes) = (new List<string>(), 0L);
        foreach (var path in ignored.Where(p => !p.Split('/', StringSplitOptions.RemoveEmptyEntries).Any(Made.Contains)))
        {
            var full = Path.Combine(root, path);
            foreach (var file in path.EndsWith('/') ? Directory.EnumerateFiles(full, "*", SearchOption.AllDirectories) : File.Exists(full) ? [full] : Enumerable.Empty<string>())
            {
                var relative = Path.GetRelativePath(root, file);
                if (relative.Split(Path.DirectorySeparatorChar).Any(Made.Contains))
                {
                    continue;
                }

                bytes += new FileInfo(file).Length;
                if (said.Count >= MostIgnored || bytes > MostIgnoredBytes)
                {
                    return null;
                }

                said.Add($"{relative} {FileHash.Sha256(file)}");
            }
        }

        return string.Join('\n', said.Order(StringComparer.Ordinal));
    }
}
