using System.Collections.Immutable;
using Baton.Cake.Session;
using Baton.Core.Commits;
using Baton.Core.Configuration;
using Baton.Core.Notes;
using Baton.Core.Releases;
using Baton.Core.Versioning;
using Baton.GitHub.Repositories;

namespace Baton.Cake.Work;

/// <summary>The release notes: from git, the same for the same commit and tags.</summary>
internal static class NotesWork
{
    /// <summary>Adds what changed to the release, and the notes that tell it.</summary>
    public static void Write(ReleaseSession session)
    {
        var previous = Previous(session);
        var release = (session.Release ?? ReleaseWork.Begin(session)) with { Previous = previous?.Version.ToNormalizedString(), Changes = Changes(session, previous) };
        session.Release = release with { Notes = MarkdownNotes.Write(Model(session, release, previous)) };
        session.Answer = session.Answer with { Release = session.Release };
    }

    private static NotesModel Model(ReleaseSession session, Release release, VersionTag? previous) => NotesModel.Of(
        new NotesFacts(release, previous?.Name, Until(session, release), DateOnly.FromDateTime(ReleaseWork.Date(session).UtcDateTime), Links(session.Unit!)),
        session.Unit!.Configuration.Notes);

    // A source archive has a commit and no repository.
    private static VersionTag? Previous(ReleaseSession session) => session.Unit!.Repository is not { } repository || session.Version!.Commit.Length == 0
        ? null : repository.PreviousTag(session.Unit.Configuration.Versioning, session.Version.PackageVersion, session.Cancellation);

    private static ImmutableArray<Change> Changes(ReleaseSession session, VersionTag? previous)
    {
        var unit = session.Unit!;
        if (unit.Repository is not { } repository || session.Version!.Commit.Length == 0)
        {
            return [];
        }

        var since = previous is null ? null : repository.FindTag(previous.Name);
        var commits = repository.Commits(since, session.Version.Commit, unit.Filter);
        return ChangeReader.Of([.. commits.Select(c => new AuthoredCommit(c.Id, c.Message, c.AuthorName, c.AuthorEmail))], Links(unit)?.Host);
    }

    /// <summary>A version between releases gets no tag, unless it is released to GitHub.</summary>
    private static string Until(ReleaseSession session, Release release) =>
        (session.Options.Version ?? session.Options.Bump) is not null || session.Version!.Tag == release.Tag || session.Unit!.Configuration.Publish.Any(p => p.GitHub is not null)
            ? release.Tag : release.Commit;

    /// <summary>Where the release is published on GitHub, or else the remote when it is on a host that is known to be one.</summary>
    private static NotesLinks? Links(ReleaseUnit unit)
    {
        var github = unit.Configuration.Publish.Select(p => p.GitHub).OfType<GitHubConfiguration>().FirstOrDefault();
        var repository = RemotePublishing.Repository(unit, github ?? new GitHubConfiguration(null, Draft: false)).Value;
        return repository is not null && (github is not null || repository.IsPublic) ? new NotesLinks(repository.WebUrl) : null;
    }
}
