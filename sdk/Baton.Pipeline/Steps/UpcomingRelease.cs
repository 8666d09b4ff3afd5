using System.Collections.Immutable;
using Baton.Core.Commits;
using Baton.Core.Diagnostics;
using Baton.Core.Notes;
using Baton.Core.Releases;
using Baton.Core.Versioning;
using Baton.Pipeline.Noting;
using Baton.Pipeline.Publishing;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;

namespace Baton.Pipeline.Steps;

/// <summary>The release that the unit's commits call for.</summary>
/// <param name="Next">What they call for.</param>
internal sealed record UpcomingRelease(NextRelease Next)
{
    /// <summary>Decides it; the labels of the commits' pull requests count, where baton.json lets them decide.</summary>
    public static async Task<Result<UpcomingRelease>> FindAsync(Run run, Found stage)
    {
        var unit = stage.Unit;
        if (unit.Repository is not { HasCommits: true } repository)
        {
            return VersioningDiagnostics.UnknownSinceRelease.Report(
                $"'{unit.Folder}' has no git history, so the next version cannot be decided from commits.", "Release from a git repository with its history, or name the version: --version X.Y.Z.");
        }

        if (!run.Has(await LabelsAsync(run, stage), out var labels, out var why))
        {
            return why;
        }

        Func<CountedCommit, CountedCommit>? judge = unit.Configuration.Bump.Labels is { } effects ? commit => effects.Apply(commit, labels.GetValueOrDefault(commit.Commit, [])) : null;
        var next = repository.NextRelease(unit.Configuration.Versioning, judge, run.Cancellation);
        return next.IsSuccess ? Result<UpcomingRelease>.Success(new UpcomingRelease(next.Value), next.Diagnostics) : next.Reasons;
    }

    /// <summary>That there is nothing to release; and commits that look like breaking changes and are none, where the reason is told.</summary>
    public IEnumerable<Diagnostic> Remarks(Found stage, bool tellsWhy)
    {
        if (Next.Version is null && stage.Options.IsAutomatic)
        {
            yield return VersioningDiagnostics.NothingToRelease.Report($"Nothing to release: {Next.Why}.", "To release all the same: --bump patch.");
        }

        // The strategy conventional explains its own version, and a release checks.
        if (stage.Options.Explain ? stage.Unit.Configuration.Versioning.Strategy != VersioningStrategy.Conventional : tellsWhy)
        {
            foreach (var warning in LookalikeWarnings.Of(Next.Commits))
            {
                yield return warning;
            }
        }
    }

    private static async Task<Result<ImmutableDictionary<string, ImmutableArray<string>>>> LabelsAsync(Run run, Found stage)
    {
        var none = ImmutableDictionary<string, ImmutableArray<string>>.Empty;
        if (stage.Unit is not { Configuration.Bump.Labels: not null, Repository: { HasCommits: true, Head: { } head } repository } unit)
        {
            return none;
        }

        if (!run.Has(repository.NextRelease(unit.Configuration.Versioning, null, run.Cancellation), out var next, out var why))
        {
            return why;
        }

        if (next.Commits.IsEmpty)
        {
            return none;
        }

        var commits = repository.Commits(next.SinceCommit, head.Id, unit.Filter);
        var release = new Release
        {
            Name = unit.Configuration.Name,
            Version = "",
            Tag = "",
            Commit = head.Id,
            Changes = ChangeReader.Of([.. commits.Select(c => new AuthoredCommit(c.Id, c.Message, c.AuthorName, c.AuthorEmail) { RevertsMerged = c.RevertsMerged })], null),
        };
        return run.Has(await PublisherContext.Host(unit).ContributionsAsync(PublisherContext.Of(run, unit), release, null, run.Cancellation), out var asked, out why)
            ? asked.Changes.Where(c => c.Pull is { Labels.IsEmpty: false }).ToImmutableDictionary(c => c.Commit, c => c.Pull!.Labels, StringComparer.Ordinal) : why;
    }
}
