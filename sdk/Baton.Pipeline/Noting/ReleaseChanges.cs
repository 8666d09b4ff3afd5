using System.Collections.Immutable;
using Baton.Core.Commits;
using Baton.Core.Diagnostics;
using Baton.Core.Notes;
using Baton.Core.Releases;
using Baton.Core.Versioning;
using Baton.Pipeline.Publishing;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;

namespace Baton.Pipeline.Noting;

/// <summary>What changed since the release before: from git, and from GitHub what it knows of the pull requests when baton.json asks for it.</summary>
internal static class ReleaseChanges
{
    /// <summary>The tag of the release before; null for the first. A source archive has a commit and no repository.</summary>
    public static VersionTag? Previous(Run run, Versioned stage) => stage.Unit.Repository is not { } repository || stage.Version.Commit.Length == 0
        ? null : repository.PreviousTag(stage.Unit.Configuration.Versioning, stage.Version.PackageVersion, run.Cancellation);

    /// <summary>The changes by git alone.</summary>
    /// <param name="run">The run.</param>
    /// <param name="stage">The version.</param>
    /// <param name="since">The commit that is excluded, with everything before it; null for everything.</param>
    public static ImmutableArray<Change> OfGit(Run run, Versioned stage, string? since)
    {
        var unit = stage.Unit;
        if (unit.Repository is not { } repository || stage.Version.Commit.Length == 0)
        {
            return [];
        }

        var commits = repository.Commits(since, stage.Version.Commit, unit.Filter);
        return ChangeReader.Of([.. commits.Select(c => new AuthoredCommit(c.Id, c.Message, c.AuthorName, c.AuthorEmail) { RevertsMerged = c.RevertsMerged })], ReleaseLinks.Of(run, unit)?.Host);
    }

    /// <summary>
    /// The changes with their pull requests. A run that publishes, and a plan that somebody approves, must have the whole notes; a run that only looks gets what there is.
    /// </summary>
    public static async Task<Result<Contributed>> OfGitHubAsync(Run run, Versioned stage, Release release, string? since)
    {
        var asked = await AskAsync(run, stage, release, since);
        var looksOnly = stage.Options.PlanOut is null && (stage.Options.DryRun || stage.Options.LooksOnly);
        return asked.IsSuccess || !looksOnly ? asked : Result<Contributed>.Success(
            new Contributed(release.Changes, release.Newcomers),
            RunDiagnostics.NotesWithoutGitHub.Report($"The notes lack the pull requests: {asked.Diagnostics[0].Message}", $"A release would stop here. {asked.Diagnostics[0].Cure}"));
    }

    private static async Task<Result<Contributed>> AskAsync(Run run, Versioned stage, Release release, string? since)
    {
        var started = await StartedRelease.FindAsync(run, stage, release);
        return !started.IsSuccess ? started.Reasons
            : started.Value.Record is { } record ? new Contributed(record.Changes, record.Newcomers)
            : await PublisherContext.Host(stage.Unit).ContributionsAsync(PublisherContext.Of(run, stage.Unit), release, since, run.Cancellation);
    }
}
