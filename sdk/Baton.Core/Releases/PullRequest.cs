using System.Collections.Immutable;

namespace Baton.Core.Releases;

/// <summary>The pull request that brought a change.</summary>
/// <param name="Number">Its number in the repository.</param>
/// <param name="Title">What GitHub calls it; null when only the commit was read.</param>
/// <param name="Author">The login of who opened it; null when only the commit was read.</param>
public sealed record PullRequest(int Number, string? Title = null, string? Author = null)
{
    /// <summary>Its labels, sorted.</summary>
    public ImmutableArray<string> Labels { get; init; } = [];
}
