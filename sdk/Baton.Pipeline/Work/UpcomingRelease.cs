using System.Collections.Immutable;
using Baton.Core.Commits;
using Baton.Core.Configuration;
using Baton.Core.Notes;
using Baton.Core.Releases;
using Baton.Core.Versioning;
using Baton.GitHub.Contributions;
using Baton.Pipeline.Answers;
using Baton.Pipeline.Session;

namespace Baton.Pipeline.Work;

/// <summary>The release that the unit's commits call for.</summary>
internal static class UpcomingRelease
{
    /// <summary>Asks GitHub for the labels of the commits' pull requests, where baton.json lets them decide.</summary>
    public static async Task AskLabelsAsync(ReleaseSession session)
    {
        var unit = ReleaseWork.Load(session);
        if (unit is not { Configuration.Bump.Labels: not null, Repository: { HasCommits: true, Head: { } head } repository })
        {
            return;
        }

        var next = session.Need(repository.NextRelease(unit.Configuration.Versioning, null, session.Cancellation));
        if (next.Commits.IsEmpty)
        {
            return;
        }

        var github = unit.Configuration.Publish.Select(p => p.GitHub).OfType<GitHubConfiguration>().FirstOrDefault() ?? new GitHubConfiguration(null, Draft: false);
        var commits = repository.Commits(next.SinceCommit, head.Id, unit.Filter);
        var release = new Release
        {
            Name = unit.Configuration.Name,
            Version = "",
            Tag = "",
            Commit = head.Id,
            Changes = ChangeReader.Of([.. commits.Select(c => new AuthoredCommit(c.Id, c.Message, c.AuthorName, c.AuthorEmail) { RevertsMerged = c.RevertsMerged })], null),
        };
        var asked = session.Need(await ContributionLookup.AskAsync(release, null, RemotePublishing.Target(session, github), new ContributionLimits(), session.Cancellation));
        session.Labels = asked.Changes.Where(c => c.Pull is { Labels.IsEmpty: false }).ToDictionary(c => c.Commit, c => c.Pull!.Labels, StringComparer.Ordinal);
    }

    /// <summary>Decides it, and says so when there is none.</summary>
    public static NextRelease? Find(ReleaseSession session)
    {
        var unit = session.Unit!;
        if (unit.Repository is not { HasCommits: true } repository)
        {
            session.Stop(VersioningDiagnostics.UnknownSinceRelease.Report(
                $"'{unit.Folder}' has no git history, so the next version cannot be decided from commits.", "Release from a git repository with its history, or name the version: --version X.Y.Z."));
            return null;
        }

        var next = session.Need(repository.NextRelease(unit.Configuration.Versioning, Judge(session), session.Cancellation));
        session.Next = next;
        session.Answer = session.Answer with { Next = NextAnswer.Of(next) };
        if (session.HasNothingToRelease)
        {
            session.Say(VersioningDiagnostics.NothingToRelease.Report($"Nothing to release: {next.Why}.", "To release all the same: --bump patch."));
        }

        if (SaysLookalikes(session))
        {
            session.Say(LookalikeWarnings.Of(next.Commits));
        }

        return next;
    }

    /// <summary>Where somebody asks for the reason, or the run ends with it. The strategy conventional explains its own version, and a release checks.</summary>
    private static bool SaysLookalikes(ReleaseSession session) => session.Options.Explain
        ? session.Unit!.Configuration.Versioning.Strategy != VersioningStrategy.Conventional
        : session.Command == "next" || session.HasNothingToRelease;

    private static Func<CountedCommit, CountedCommit>? Judge(ReleaseSession session) => session is { Labels: { } labels, Unit.Configuration.Bump.Labels: { } effects }
        ? commit => effects.Apply(commit, labels.GetValueOrDefault(commit.Commit, [])) : null;
}
