using System.Collections.Immutable;
using Baton.Core.Checks;
using Baton.Core.Commits;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Core.Releases;
using Baton.Git.Units;
using Baton.GitHub.Api;
using Baton.GitHub.FollowUps;
using Baton.GitHub.Preflight;
using Baton.GitHub.Publishing;
using Baton.GitHub.Repositories;
using Baton.Pipeline.Session;

namespace Baton.Pipeline.Work;

/// <summary>The publishers that leave the machine: which repository, which files, in whose name.</summary>
internal static class RemotePublishing
{
    /// <summary>The operations of a GitHub release.</summary>
    public static ImmutableArray<IOperation> GitHub(ReleaseSession session, GitHubConfiguration configuration, IReadOnlyList<ReleaseFile> files, string id)
    {
        var target = Target(session, configuration) with { Id = id, Tag = LocalTag(session), IsAlone = IsAlone(session.Unit!, configuration) };
        return session.Need(GitHubPublisher.Plan(session.Release!, files, target));
    }

    /// <summary>Looks whether a GitHub release could be made.</summary>
    public static async Task<IEnumerable<CheckFinding>> CheckAsync(ReleaseSession session, GitHubConfiguration configuration)
    {
        var repository = Repository(session.Unit!, configuration);
        return repository.IsSuccess
            ? await GitHubPreflight.CheckAsync(ReleaseWork.Begin(session), Target(session, configuration), session.Options.Offline, session.Cancellation)
            : CheckFinding.Of("github repository", repository.Diagnostics, "");
    }

    /// <summary>Where a GitHub release is made.</summary>
    public static GitHubTarget Target(ReleaseSession session, GitHubConfiguration configuration)
    {
        var repository = session.Need(Repository(session.Unit!, configuration));
        return new GitHubTarget(repository, GitHubAccess.FromEnvironment(session.Environment.Variables, repository, session.Environment.Time))
        {
            Draft = configuration.Draft,
            Transfers = session.Progress,
            FollowUps = new GitHubFollowUps
            {
                Status = configuration.Status,
                Milestone = configuration.Milestone,
                Comment = configuration.Comment,
                Label = configuration.Label,
                Dispatch = configuration.Dispatch,
                Numbers = configuration.Comment || configuration.Label is not null ? Numbers(session) : [],
            },
        };
    }

    /// <summary>What the commits finish, and the pull requests that GitHub knows to have brought them.</summary>
    private static ImmutableArray<int> Numbers(ReleaseSession session) =>
        [.. IssueReferences.In(Messages(session)).Concat(session.Release?.Changes.Select(c => c.Pull?.Number).OfType<int>() ?? []).Distinct().Order()];

    /// <summary>What the tag says on this machine, so that GitHub's is the same object; null when there is none here, and none is made.</summary>
    private static TagWords? LocalTag(ReleaseSession session) =>
        session is { Unit.Repository: { HasCommits: true } repository, Release: { } release } && (PlanWork.IsCut(session) || repository.FindTag(release.Tag) is not null)
            && repository.TagText(release.Tag, release.Tag, ReleaseWork.Date(session)) is { } text ? new TagWords(text.Message, text.Name, text.Email, text.Date) : null;

    /// <summary>The messages of the commits that are in the release; none while there is no release yet.</summary>
    private static IEnumerable<string> Messages(ReleaseSession session) => session.Release is not { } release || session.Unit!.Repository is not { } repository
        ? [] : release.Changes.Select(c => repository.Find(c.Commit)?.Message).OfType<string>();

    /// <summary>The repository that the configuration names, or else the remote.</summary>
    public static Result<GitHubRepository> Repository(ReleaseUnit unit, GitHubConfiguration configuration)
    {
        var remote = unit.Repository?.RemoteUrl() is { } url ? RemoteUrl.Parse(url) : RemoteUrl.Parse("");
        return configuration.Repository is { } named ? RemoteUrl.Named(named, remote.Value?.Host ?? GitHubRepository.PublicHost) : remote;
    }

    /// <summary>A repository that baton.json names may be that of others too; nobody can see their units.</summary>
    private static bool IsAlone(ReleaseUnit unit, GitHubConfiguration configuration) =>
        configuration.Repository is null && unit.Repository is { } repository && UnitSearch.Texts(repository.WorkTree).Length < 2;
}
