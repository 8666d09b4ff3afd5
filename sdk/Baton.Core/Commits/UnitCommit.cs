using System.Collections.Immutable;

namespace Baton.Core.Commits;

/// <summary>A commit that changes a release unit.</summary>
/// <param name="Id">Full lower-case hex.</param>
/// <param name="Message">Its whole message.</param>
public record UnitCommit(string Id, string Message)
{
    /// <summary>
    /// The commits that came with the merges that its message takes back, as full lower-case hex: what a merge reaches and its first parent does not.
    /// A message names the merge alone.
    /// </summary>
    public ImmutableArray<string> RevertsMerged { get; init; } = [];
}
