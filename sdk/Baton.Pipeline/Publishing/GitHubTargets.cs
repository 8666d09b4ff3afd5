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
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Publishing;

/// <summary>Releases on GitHub: in which repository, with which files, in whose name.</summary>
internal static class GitHubTargets
{
    /// <summary>The operations of a GitHub release.</summary>
    public static Result<ImmutableArray<IOperation>> Plan(Run run, Proven stage, GitHubConfiguration configuration, string id)
    {
        var target = Of(run, stage, configuration);
        return target.IsSuccess
            ? GitHubPublisher.Plan(stage.Record, stage.Files, target.Value with { Id = id, Tag = LocalTag(stage), IsAlone = IsAlone(stage.Unit, configuration) })
            : target.Reasons;
    }

    /// <summary>Looks whether a GitHub release could be made.</summary>
    public static async Task<IEnumerable<CheckFinding>> CheckAsync(Run run, Versioned stage, GitHubConfiguration configuration)
    {
        var target = Of(run, stage, configuration);
        return target.IsSuccess
            ? await GitHubPreflight.CheckAsync(stage.Release, target.Value, stage.Options.Offline, run.Cancellation)
            : CheckFinding.Of("github repository", target.Diagnostics, "");
    }

    /// <summary>Where a GitHub release is made.</summary>
    public static Result<GitHubTarget> Of(Run run, Versioned stage, GitHubConfiguration configuration) => Of(run, stage.Unit, configuration, stage.Release);

    /// <summary>The same, before there is a version.</summary>
    /// <param name="run">The run.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="configuration">The publisher.</param>
    /// <param name="release">The release as far as it is known; null for nothing.</param>
    public static Result<GitHubTarget> Of(Run run, ReleaseUnit unit, GitHubConfiguration configuration, Release? release)
    {
        var repository = Repository(unit, configuration);
        return repository.IsSuccess ? Of(run, unit, configuration, repository.Value, release) : repository.Reasons;
    }

    private static GitHubTarget Of(Run run, ReleaseUnit unit, GitHubConfiguration configuration, GitHubRepository repository, Release? release) =>
        new(repository, GitHubAccess.FromEnvironment(run.Environment.Variables, repository, run.Environment.Time))
        {
            Draft = configuration.Draft,
            Transfers = run.Progress,
            FollowUps = new GitHubFollowUps
            {
                Status = configuration.Status,
                Milestone = configuration.Milestone,
                Comment = configuration.Comment,
                Label = configuration.Label,
                Dispatch = configuration.Dispatch,
                Numbers = configuration.Comment || configuration.Label is not null ? Numbers(unit, release) : [],
            },
        };

    /// <summary>What the commits finish, and the pull requests that GitHub knows to have brought them.</summary>
    private static ImmutableArray<int> Numbers(ReleaseUnit unit, Release? release) =>
        [.. IssueReferences.In(Messages(unit, release)).Concat(release?.Changes.Select(c => c.Pull?.Number).OfType<int>() ?? []).Distinct().Order()];

    /// <summary>What the tag says on this machine, so that GitHub's is the same object; null when there is none here, and none is made.</summary>
    private static TagWords? LocalTag(Proven stage) =>
        stage is { Unit.Repository: { HasCommits: true } repository, Record: var release } && (stage.Options.IsCut || repository.FindTag(release.Tag) is not null)
            && repository.TagText(release.Tag, release.Tag, stage.Date) is { } text ? new TagWords(text.Message, text.Name, text.Email, text.Date) : null;

    /// <summary>The messages of the commits that are in the release; none while there is no release yet.</summary>
    private static IEnumerable<string> Messages(ReleaseUnit unit, Release? release) => release is null || unit.Repository is not { } repository
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
