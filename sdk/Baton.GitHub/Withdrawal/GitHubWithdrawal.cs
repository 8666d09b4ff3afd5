using System.Collections.Immutable;
using Baton.Core.Planning;
using Baton.Core.Releases;
using Baton.GitHub.Publishing;

namespace Baton.GitHub.Withdrawal;

/// <summary>Takes back what a release that was given up left on GitHub: its drafts, and then its tag. What is published is never touched.</summary>
public static class GitHubWithdrawal
{
    /// <summary>The operations, in their order.</summary>
    /// <param name="release">The release; without a commit, its tag is not deleted.</param>
    /// <param name="target">Where.</param>
    public static ImmutableArray<IOperation> Plan(Release release, GitHubTarget target)
    {
        var publication = new Publication(release, [], target);
        return [new RemoveDraftOperation(publication), new RemoveTagOperation(publication)];
    }
}
