using Baton.Build;
using Baton.Core.Diagnostics;
using Baton.Core.Releases.Verification;
using Baton.Feeds;
using Baton.Pipeline.Publishing;
using Baton.Pipeline.Running;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Uses;

/// <summary>
/// Uses published packages as a stranger would: a project of its own references them, is restored and built. Building runs the targets that they
/// carry, so it knows no secret of this run; restoring runs nothing of theirs.
/// </summary>
internal static class PackageUseCheck
{
    /// <summary>Does it.</summary>
    /// <returns>How many packages were used.</returns>
    public static async Task<Result<int>> RunAsync(Run run, ReleaseUnit unit, PublishedRelease published, string scratch)
    {
        var files = published.Release.Artifacts.Where(a => a.Kind == "nuget").Select(a => Path.Combine(published.Artifacts, a.Name)).ToList();
        List<PublishedPackage> packages = [];
        try
        {
            packages = [.. files.Select(PublishedPackage.Read).Where(p => p.IsReference)];
        }
        catch (InvalidDataException exception)
        {
            return VerificationDiagnostics.NotUsable.Report($"A package of {published.Release.Name} {published.Release.Version} cannot be read: {exception.Message}", "Release a new version.");
        }

        if (packages.Count == 0)
        {
            return 0;
        }

        var folder = Path.Combine(scratch, "use");
        UseFolder.Make(folder, files, [.. packages.Select(p => p.Id)], published.Feed);
        var project = Path.Combine(folder, "Use.csproj");
        File.WriteAllText(project, UseProject.Text(UseFolder.Cache(folder), [], packages.Select(p => (p.Id, p.Version))));
        var variables = run.Environment.Variables;
        var rule = UnitSecrets.Children(unit.Written, unit.Folder);
        if (await RunAsync(ForeignCode.Restore(variables, rule), "restore", project) is { } unrestored)
        {
            return unrestored;
        }

        if (await RunAsync(ForeignCode.Build(variables), "build", project, "--no-restore") is { } unbuilt)
        {
            return unbuilt;
        }

        Directory.Delete(folder, recursive: true);
        return packages.Count;

        Task<Diagnostic?> RunAsync(IReadOnlyDictionary<string, string?> environment, params string[] arguments) =>
            new DotNetCommand(folder, variables, _ => { }) { Changes = environment, Rule = rule }.RunAsync([.. arguments, "--nologo", "-v:q"], VerificationDiagnostics.NotUsable, run.Cancellation);
    }
}
