using System.Collections.Immutable;
using Baton.Core.Announcements;
using Baton.Core.Checks;
using Baton.Core.Commits;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Core.Plugins;
using Baton.Core.Releases;
using Baton.GitHub.Announcements;
using Baton.GitHub.Api;
using Baton.GitHub.Contributions;
using Baton.GitHub.Downloads;
using Baton.GitHub.FollowUps;
using Baton.GitHub.Preflight;
using Baton.GitHub.Publishing;
using Baton.GitHub.Repositories;
using Baton.GitHub.Withdrawal;

namespace Baton.GitHub.Plugin;

/// <summary>Publishes releases of a repository on GitHub, and answers what GitHub knows of the repository.</summary>
/// <param name="Configuration">What baton.json says of it.</param>
internal sealed record RepositoryPublisher(GitHubConfiguration Configuration) : IPublisher, IRepositoryHost, IReleaseVersions
{
    public string Name => "github";

    public object? Settings => Configuration;

    public bool LeavesDraft => Configuration.Draft;

    public ImmutableArray<Diagnostic> CheckNames(IReadOnlyList<Artifact> artifacts) => AssetRules.Check(artifacts);

    public Result<PublishingWaves> Plan(PluginContext context, PublishRequest request)
    {
        var target = Target(context, request.Release);
        var planned = target.IsSuccess ? GitHubPublisher.Plan(request.Release, request.Files, target.Value with { Id = request.Id, Tag = request.Tag, IsAlone = IsAlone(context) })
            : Result<ImmutableArray<IOperation>>.Failure(target.Diagnostics);
        if (!planned.IsSuccess)
        {
            return Result<PublishingWaves>.Failure(planned.Diagnostics);
        }

        var draft = Publicity.Begins(planned.Value);
        return new PublishingWaves { Hidden = planned.Value[..draft], Public = planned.Value[draft..] };
    }

    public async Task<ImmutableArray<CheckFinding>> CheckAsync(PluginContext context, Release release, bool offline, CancellationToken cancellationToken)
    {
        var target = Target(context, release);
        return target.IsSuccess ? await GitHubPreflight.CheckAsync(release, target.Value, offline, cancellationToken) : [.. CheckFinding.Of("github repository", target.Diagnostics, "")];
    }

    public async Task<Result<ImmutableArray<FetchedRelease>>> FetchAsync(PluginContext context, FetchRequest request, CancellationToken cancellationToken)
    {
        var target = Target(context, null);
        if (!target.IsSuccess)
        {
            return Result<ImmutableArray<FetchedRelease>>.Failure(target.Diagnostics);
        }

        var found = await ReleaseDownload.RunAsync(request.Tag, target.Value, request.Folder, cancellationToken, request.Only, request.Anonymously, request.PublishedOnly);
        return !found.IsSuccess ? Result<ImmutableArray<FetchedRelease>>.Failure(found.Diagnostics)
            : Result<ImmutableArray<FetchedRelease>>.Success(found.Value ? [new FetchedRelease(request.Folder) { NeedsEvidence = true, IsWhole = true }] : []);
    }

    public async Task<Result<ImmutableArray<string>>> VersionsAsync(PluginContext context, CancellationToken cancellationToken)
    {
        var target = Target(context, null);
        return target.IsSuccess ? await PublishedVersions.ListAsync(context.TagPrefix, target.Value, cancellationToken)
            : Result<ImmutableArray<string>>.Failure(target.Diagnostics);
    }

    public async Task<Diagnostic?> ConfirmAsync(PluginContext context, Release release, CancellationToken cancellationToken)
    {
        var target = Target(context, release);
        return target.IsSuccess ? await PublishedTag.CheckAsync(release, target.Value, cancellationToken) : target.Diagnostics[0];
    }

    public Task<Result<ImmutableArray<IOperation>>> WithdrawAsync(PluginContext context, Release release, string id, CancellationToken cancellationToken)
    {
        var target = Target(context, null);
        return Task.FromResult(target.IsSuccess ? Result<ImmutableArray<IOperation>>.Success(GitHubWithdrawal.Plan(release, target.Value with { Id = id }))
            : Result<ImmutableArray<IOperation>>.Failure(target.Diagnostics));
    }

    public Uri? WebUrl(PluginContext context) => Repository(context).Value?.WebUrl;

    public bool Knows(PluginContext context) => Repository(context).Value?.IsPublic == true;

    public string? NameOf(string remoteAddress) => RemoteUrl.Parse(remoteAddress).Value?.ToString();

    public bool MakesTagAt(PluginContext context, string remoteAddress) => Repository(context).Value is { } published
        && RemoteUrl.Parse(remoteAddress).Value is { } pushed && string.Equals(published.ToString(), pushed.ToString(), StringComparison.OrdinalIgnoreCase);

    public async Task<Result<Contributed>> ContributionsAsync(PluginContext context, Release release, string? previous, CancellationToken cancellationToken)
    {
        var target = Target(context, release);
        return target.IsSuccess ? await ContributionLookup.AskAsync(release, previous, target.Value, new ContributionLimits(), cancellationToken)
            : Result<Contributed>.Failure(target.Diagnostics);
    }

    public Result<IDeliveryClaims> Claims(PluginContext context, Release release, string claim)
    {
        var target = Target(context, release);
        return target.IsSuccess ? Result<IDeliveryClaims>.Success(new ReferenceClaims(release, target.Value, claim)) : Result<IDeliveryClaims>.Failure(target.Diagnostics);
    }

    /// <summary>Where, as whom, and with which follow-ups.</summary>
    private Result<GitHubTarget> Target(PluginContext context, Release? release)
    {
        var repository = Repository(context);
        return !repository.IsSuccess ? Result<GitHubTarget>.Failure(repository.Diagnostics)
            : new GitHubTarget(repository.Value, GitHubAccess.FromEnvironment(context.Variables, repository.Value, context.Time))
            {
                Draft = Configuration.Draft,
                Transfers = context.Transfers,
                FollowUps = new GitHubFollowUps
                {
                    Status = Configuration.Status,
                    Milestone = Configuration.Milestone,
                    Comment = Configuration.Comment,
                    Label = Configuration.Label,
                    Dispatch = Configuration.Dispatch,
                    Numbers = Configuration.Comment || Configuration.Label is not null ? Numbers(context, release) : [],
                },
            };
    }

    /// <summary>The repository that the configuration names, or else the remote.</summary>
    private Result<GitHubRepository> Repository(PluginContext context)
    {
        var remote = RemoteUrl.Parse(context.Repository?.RemoteUrl ?? "");
        return Configuration.Repository is { } named ? RemoteUrl.Named(named, remote.Value?.Host ?? GitHubRepository.PublicHost) : remote;
    }

    /// <summary>The issues and pull requests that the commits close, and the pull requests that GitHub names for them.</summary>
    private static ImmutableArray<int> Numbers(PluginContext context, Release? release)
    {
        var messages = release is null || context.Repository is not { } repository ? [] : release.Changes.Select(c => repository.Message(c.Commit)).OfType<string>();
        return [.. IssueReferences.In(messages).Concat(release?.Changes.Select(c => c.Pull?.Number).OfType<int>() ?? []).Distinct().Order()];
    }

    /// <summary>Units of other repositories may publish to a repository that baton.json names; they cannot be seen.</summary>
    private bool IsAlone(PluginContext context) => Configuration.Repository is null && context.Repository is { HasOtherUnits: false };
}
