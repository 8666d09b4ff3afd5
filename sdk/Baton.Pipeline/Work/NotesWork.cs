using System.Collections.Immutable;
using Baton.Core.Commits;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Notes;
using Baton.Core.Releases;
using Baton.Core.Versioning;
using Baton.GitHub;
using Baton.GitHub.Contributions;
using Baton.Pipeline.Session;
using Baton.Pipeline.Templates;

namespace Baton.Pipeline.Work;

/// <summary>The release notes: from git, the same for the same commit and tags; with what GitHub knows of the pull requests when baton.json asks for it.</summary>
internal static class NotesWork
{
    /// <summary>Adds what changed to the release, and the notes that tell it.</summary>
    public static async Task WriteAsync(ReleaseSession session)
    {
        var previous = Previous(session);
        var since = previous is null ? null : session.Unit!.Repository!.FindTag(previous.Name);
        var release = (session.Release ?? ReleaseWork.Begin(session)) with
        {
            Title = GivenDescription.Title(session),
            Previous = previous?.Version.ToNormalizedString(),
            Changes = Changes(session, since),
        };
        session.PackageNotes = session.Unit!.Configuration.Notes.Packages && !release.Changes.IsEmpty ? ForPackages(session, Model(session, release, previous)) : null;
        if (session.Unit!.Configuration.Notes.PullRequests && !release.Changes.IsEmpty)
        {
            release = await CompleteAsync(session, release, since);
        }

        var model = Model(session, release, previous) with { Description = GivenDescription.Read(session) };
        session.Release = release with { Notes = Form(session, model) };
        if (session.Command != "notes" || session.Options.Changelog)
        {
            // On the console it is masked.
            ToldSecret.Refuse(session, ReleaseJson.Write(session.Release));
        }

        session.Answer = session.Answer with { Release = session.Release };
        if (session.Options.Changelog)
        {
            // By type and not by the unit's own sections: the form has its own.
            ChangelogWork.Write(session, Model(session, release, previous, session.Unit.Configuration.Notes with { Categories = [] }));
        }
    }

    /// <summary>From git alone, so that the bytes of a package rest on its commit; as plain as the places that show them.</summary>
    private static string ForPackages(ReleaseSession session, NotesModel model) => NotesCut.To(
        session.Unit!.Configuration.Notes.Template is null ? PlainNotes.Write(model) : Form(session, model), NotesCut.NuGetLimit, model.Compare is { } all ? $"\n\n… {all}" : "\n\n…");

    private static string Form(ReleaseSession session, NotesModel model) => session.Unit!.Configuration.Notes.Template is { } template
        ? session.Need(session.Need(NotesTemplate.Read(session.Unit.Absolute(template))).Write(model, session.Cancellation)) : MarkdownNotes.Write(model);

    /// <summary>A run that publishes, and a plan that somebody approves, must have the whole notes; who only looks gets what there is.</summary>
    private static async Task<Release> CompleteAsync(ReleaseSession session, Release release, string? since)
    {
        var asked = await AskAsync(session, release, since);
        if (asked.IsSuccess)
        {
            session.Say(asked.Diagnostics);
            return release with { Changes = asked.Value.Changes, Newcomers = asked.Value.Newcomers };
        }

        var looksOnly = session.Options.PlanOut is null && (session.Options.DryRun || session.Command is not ("release" or "publish"));
        if (!looksOnly)
        {
            session.Stop(asked.Diagnostics);
        }

        session.Say(GitHubDiagnostics.NotesWithoutGitHub.Report(
            $"The notes lack the pull requests: {asked.Diagnostics[0].Message}", $"A release would stop here. {asked.Diagnostics[0].Cure}"));
        return release;
    }

    private static async Task<Result<Contributed>> AskAsync(ReleaseSession session, Release release, string? since)
    {
        var repository = RemotePublishing.Repository(session.Unit!, Publisher(session.Unit!));
        if (!repository.IsSuccess)
        {
            return Result<Contributed>.Failure(repository.Diagnostics);
        }

        var started = await StartedRelease.FindAsync(session, release);
        return !started.IsSuccess ? Result<Contributed>.Failure(started.Diagnostics)
            : started.Value.Record is { } record ? new Contributed(record.Changes, record.Newcomers)
            : await ContributionLookup.AskAsync(release, since, RemotePublishing.Target(session, Publisher(session.Unit!)), new ContributionLimits(), session.Cancellation);
    }

    private static NotesModel Model(ReleaseSession session, Release release, VersionTag? previous, NotesConfiguration? configuration = null) => NotesModel.Of(
        new NotesFacts(release, previous?.Name, Until(session, release), DateOnly.FromDateTime(ReleaseWork.Date(session).UtcDateTime), Links(session.Unit!)),
        configuration ?? session.Unit!.Configuration.Notes);

    // A source archive has a commit and no repository.
    private static VersionTag? Previous(ReleaseSession session) => session.Unit!.Repository is not { } repository || session.Version!.Commit.Length == 0
        ? null : repository.PreviousTag(session.Unit.Configuration.Versioning, session.Version.PackageVersion, session.Cancellation);

    private static ImmutableArray<Change> Changes(ReleaseSession session, string? since)
    {
        var unit = session.Unit!;
        if (unit.Repository is not { } repository || session.Version!.Commit.Length == 0)
        {
            return [];
        }

        var commits = repository.Commits(since, session.Version.Commit, unit.Filter);
        return ChangeReader.Of([.. commits.Select(c => new AuthoredCommit(c.Id, c.Message, c.AuthorName, c.AuthorEmail) { RevertsMerged = c.RevertsMerged })], Links(unit)?.Host);
    }

    /// <summary>A version between releases gets no tag, unless it is released to GitHub.</summary>
    private static string Until(ReleaseSession session, Release release) =>
        (session.Options.Version ?? session.Options.Bump) is not null || session.Version!.Tag == release.Tag || Publishes(session.Unit!) ? release.Tag : release.Commit;

    /// <summary>Where the release is published on GitHub, or else the remote when it is on a host that is known to be one.</summary>
    private static NotesLinks? Links(ReleaseUnit unit) =>
        RemotePublishing.Repository(unit, Publisher(unit)).Value is { } repository && (Publishes(unit) || repository.IsPublic) ? new NotesLinks(repository.WebUrl) : null;

    private static bool Publishes(ReleaseUnit unit) => unit.Configuration.Publish.Any(p => p.GitHub is not null);

    private static GitHubConfiguration Publisher(ReleaseUnit unit) =>
        unit.Configuration.Publish.Select(p => p.GitHub).OfType<GitHubConfiguration>().FirstOrDefault() ?? new GitHubConfiguration(null, Draft: false);
}
