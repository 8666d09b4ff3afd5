using System.Text.Json;
using Baton.Core.Releases;
using Baton.Pipeline.Session;
using Baton.Store;

namespace Baton.Pipeline.Work;

/// <summary>
/// The deploy step: takes the release of this run, or a release.json with its artifacts from another machine or another day.
/// </summary>
internal static class HandOff
{
    public static async Task RunAsync(ReleaseSession session)
    {
        var environment = PlanWork.Environment(session);
        if (environment is null)
        {
            if (session.Release is null)
            {
                session.Stop(WorkDiagnostics.EnvironmentNeeded.Report("'deploy' needs an environment.", $"Say which: --env NAME. {Names(session)}"));
            }

            session.Note("no --env, nothing to deploy");
            return;
        }

        var (release, artifacts) = session.Release is { } made && session.Options.ReleaseFile is null
            ? (made, session.Unit!.Packages) : Read(session);
        session.Release = release;
        session.Answer = session.Answer with { Release = release };
        await DeployWork.RunAsync(session, release, artifacts, environment);
    }

    /// <summary>Reads a release record, and finds its artifacts beside it or in <c>packages</c> below.</summary>
    public static (Release Release, string Artifacts) Read(ReleaseSession session) =>
        Read(session, session.Options.ReleaseFile is { } given ? Path.GetFullPath(given, session.Folder) : null);

    /// <summary>The same of a record that is named; null for the unit's own.</summary>
    public static (Release Release, string Artifacts) Read(ReleaseSession session, string? named)
    {
        var file = named ?? session.Unit!.ReleaseFile;
        try
        {
            var release = ReleaseJson.Read(File.ReadAllText(file));

            // Before anybody makes a path of a name: it may be the record of a stranger.
            if (FolderStore.BadNames(release) is { } bad)
            {
                session.Stop(bad);
            }

            var folder = Path.GetDirectoryName(file)!;
            var below = Path.Combine(folder, "packages");
            return (release, Directory.Exists(below) ? below : folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            session.Stop(WorkDiagnostics.NoRelease.Report(
                $"'{file}' is no release record: {exception.Message}", "Run 'baton release' first, or name a release.json with --release FILE."));
            throw;
        }
    }

    /// <summary>The environments that there are, for messages.</summary>
    public static string Names(ReleaseSession session) => session.Unit!.Configuration.Environments is { Length: > 0 } all
        ? $"There are: {string.Join(", ", all.Select(e => e.Name))}." : "baton.json names none yet.";
}
