using System.Collections.Immutable;
using Baton.Cake.Session;
using Baton.Cake.Steps;
using Baton.Core.Flags;
using Baton.Core.Notes;
using Baton.Core.Releases;
using Baton.Core.Versioning;

namespace Baton.Cake.Work;

/// <summary>Completes the release record and writes it, with the notes, beside the artifacts.</summary>
internal static class ReleaseRecord
{
    public static Release Finish(ReleaseSession session)
    {
        var unit = session.Unit!;
        var release = session.Release!;
        // A source archive has a commit and no repository.
        var previous = unit.Repository is null || session.Version!.Commit.Length == 0 ? null
            : unit.Repository.PreviousTag(unit.Configuration.Versioning, release.Version, session.Cancellation);
        var changes = Changes(session, previous);
        release = release with
        {
            Previous = previous?.Version.ToNormalizedString(),
            Changes = changes,
            Notes = NotesWriter.Write(release.Name, release.Version, previous?.Version.ToNormalizedString(), changes),
            Flags = session.Need(UnitFlags.Read(unit, session.Today, session.Cancellation)),
            Build = new BuildFacts(
                session.Environment.Time.GetUtcNow(), session.Environment.User, session.Environment.Host,
                Environment.Version.ToString(), session.Environment.BatonVersion),
        };
        try
        {
            SelfIgnored.Make(unit.Output);
            File.WriteAllText(unit.ReleaseFile, ReleaseJson.Write(release));
            File.WriteAllText(Path.Combine(unit.Output, "notes.md"), release.Notes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            session.Stop(StepDiagnostics.CannotWrite.Report(
                $"release.json cannot be written to '{unit.Output}': {exception.Message}", "Free some space, or make the folder writable."));
        }

        return release;
    }

    private static ImmutableArray<Change> Changes(ReleaseSession session, VersionTag? previous)
    {
        if (session.Unit!.Repository is null || session.Version!.Commit.Length == 0)
        {
            return [];
        }

        var repository = session.Unit.Repository;
        var since = previous is null ? null : repository.FindTag(previous.Name);
        var commits = repository.Commits(since, session.Version.Commit, session.Unit.Filter);
        return [.. commits.Select(c =>
        {
            var subject = ConventionalSubject.Parse(c.Message);
            return new Change(c.Id, c.Subject, c.AuthorName, subject.Type, subject.Scope, subject.Breaking);
        })];
    }
}
