using Baton.Build;
using Baton.Core.Diagnostics;
using Baton.Feeds;

namespace Baton.Pipeline.Uses;

/// <summary>
/// Uses packed packages before anybody can get them: in an empty place, from a folder that is a feed, with no package unpacked before. What they carry runs, so it is
/// given no secret; restoring asks private feeds, and runs nothing of theirs.
/// </summary>
/// <param name="folder">The place; emptied first, and kept when a use fails.</param>
/// <param name="variables">The environment variables.</param>
/// <param name="rule">Which of them the programs get that are started.</param>
/// <param name="output">Is given every line.</param>
internal sealed class PackageTrial(string folder, IReadOnlyDictionary<string, string> variables, ChildVariables rule, Action<string> output)
{
    private readonly string cache = UseFolder.Cache(folder);

    /// <summary>The unit's folder, for the programs of its baton.json.</summary>
    public required string Unit { get; init; }

    /// <summary>How long a program of baton.json may take.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>How long a tool is watched.</summary>
    public TimeSpan Watch { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Uses them.</summary>
    /// <returns>What failed first; null when all can be used.</returns>
    public async Task<Diagnostic?> RunAsync(IReadOnlyList<UsedPackage> packages, CancellationToken cancellationToken)
    {
        if (packages.FirstOrDefault(p => p.IsReferenced && !p.Package.Missing.IsEmpty) is { } empty)
        {
            return Empty(empty.Package);
        }

        Forget();
        UseFolder.Make(folder, packages.Select(p => p.File), [.. packages.Select(p => p.Package.Id)]);
        if (await ReferenceAsync([.. packages.Where(p => p.IsReferenced).Select(p => p.Package)], cancellationToken) is { } unusable)
        {
            return unusable;
        }

        var tools = new ToolTrial(folder, variables, output) { Watch = Watch, Rule = rule };
        foreach (var tool in packages.Where(p => p.IsTool))
        {
            if (await tools.RunAsync(tool.Package, cancellationToken) is { } unstarted)
            {
                return unstarted;
            }
        }

        foreach (var package in packages.Where(p => p.HasCommand))
        {
            if (await CommandAsync(package, cancellationToken) is { } failed)
            {
                return failed;
            }
        }

        Forget();
        return null;
    }

    private static Diagnostic Empty(PackedPackage package) => UseDiagnostics.Empty.Report(
        package.Missing is ["any"] ? $"{package.Id} {package.Version} has nothing in it that a project could use: no assembly, no build files, no dependency."
            : $"{package.Id} {package.Version} says that it is for {string.Join(", ", package.Missing)}, and has no assembly that fits: it has {string.Join(", ", package.Frameworks.DefaultIfEmpty("none"))}.",
        "Look at IncludeBuildOutput, TargetFrameworks and SuppressDependenciesWhenPacking in its project. When it is meant to be so, say \"use\": false for it in baton.json.");

    private async Task<Diagnostic?> ReferenceAsync(IReadOnlyList<PackedPackage> packages, CancellationToken cancellationToken)
    {
        if (packages.Count == 0)
        {
            return null;
        }

        foreach (var package in packages)
        {
            var project = Project(package);
            Directory.CreateDirectory(Path.GetDirectoryName(project)!);
            File.WriteAllText(project, UseProject.Text(cache, package.Frameworks, (package.Id, package.Version)));
        }

        var all = Path.Combine(folder, "all.proj");
        var built = packages.Where(p => p.Role == PackageRole.Library).ToList();
        File.WriteAllText(all, UseProject.Together(packages.Select(Project), built.Select(Project)));
        return await DotNet(ForeignCode.Restore(variables, rule), "restore", UseDiagnostics.NotRestored)
            ?? (built.Count == 0 ? null : await DotNet(ForeignCode.Build(variables), "build", UseDiagnostics.NotBuilt, "--no-restore"));

        Task<Diagnostic?> DotNet(IReadOnlyDictionary<string, string?> environment, string verb, DiagnosticDescriptor failure, params string[] more) =>
            new DotNetCommand(folder, variables, output) { Changes = environment, Rule = rule }.RunAsync([verb, all, .. more, "--nologo", "-v:q", "-p:NuGetAudit=false"], failure, cancellationToken);
    }

    // A project of the package's own name would be taken for the package.
    private string Project(PackedPackage package) => Path.Combine(folder, "projects", $"use.{package.Id}", $"use.{package.Id}.csproj");

    private async Task<Diagnostic?> CommandAsync(UsedPackage used, CancellationToken cancellationToken)
    {
        var (package, place) = (used.Package, Directory.CreateDirectory(Path.Combine(folder, "commands", used.Package.Id)).FullName);
        var facts = new Dictionary<string, string>
        {
            ["unit"] = Unit,
            ["feed"] = UseFolder.Feed(folder),
            ["id"] = package.Id,
            ["version"] = package.Version,
        };
        var command = used.Use.Command.Select(word => facts.Aggregate(word, (text, fact) => text.Replace($"${{{fact.Key}}}", fact.Value, StringComparison.Ordinal))).ToList();
        var environment = ForeignCode.Build(variables);
        foreach (var (name, value) in facts)
        {
            environment[name == "unit" ? "BATON_UNIT_FOLDER" : $"BATON_PACKAGE_{name.ToUpperInvariant()}"] = value;
        }

        environment["NUGET_PACKAGES"] = cache;
        environment["MSBUILDDISABLENODEREUSE"] = "1";
        var run = await UsedProgram.RunAsync(command, place, environment, Timeout, output, cancellationToken);
        var how = run.Unstarted is { } why ? $"could not be started: {why}" : run.Exit is { } exit ? $"ended with {exit}" : $"did not end within {Timeout}";
        return run.Exit == 0 ? null : MissingRuntime.In(run.Lines) ?? UseDiagnostics.CommandFailed.Report(
            $"{(run.Lines.Count == 0 ? "" : BuildErrors.Said(run.Lines) + "\n")}'{string.Join(' ', command)}', which uses {package.Id} {package.Version}, {how}.",
            $"Fix the package, or \"use\" of it in baton.json. The command ran in '{place}'.");
    }

    private void Forget()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
