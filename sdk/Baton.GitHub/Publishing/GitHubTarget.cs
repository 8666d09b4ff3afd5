using Baton.Core.Planning;
using Baton.Core.Releases;
using Baton.GitHub.Api;
using Baton.GitHub.FollowUps;
using Baton.GitHub.Repositories;

namespace Baton.GitHub.Publishing;

/// <summary>Where and how a release is published.</summary>
/// <param name="Repository">The repository.</param>
/// <param name="Access">How to reach it; planning does not need it to work.</param>
public sealed record GitHubTarget(GitHubRepository Repository, GitHubAccess Access)
{
    /// <summary>The first segments of the operations' ids.</summary>
    public string Id { get; init; } = "publish/github";

    /// <summary>Leaves the release a draft, for a person to publish.</summary>
    public bool Draft { get; init; }

    /// <summary>What else is to hold once the release is published.</summary>
    public GitHubFollowUps FollowUps { get; init; } = new();

    /// <summary>
    /// No other unit publishes to the repository, so that whichever release is latest is one of this unit's, perhaps with a tag prefix that it had once.
    /// </summary>
    public bool IsAlone { get; init; }

    /// <summary>Is told how far uploads are; null for nobody.</summary>
    public ITransferObserver? Transfers { get; init; }

    /// <summary>What the tag says; null for the title, by the token's owner, now.</summary>
    public TagText? Tag { get; init; }
}
