using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Core.Releases;
using Baton.GitHub.FollowUps;
using Baton.GitHub.Publishing;

namespace Baton.GitHub.Plugin;

/// <summary>
/// Publishes a release to GitHub: annotated tag, draft, files, read back, published, latest. The tag everybody sees at once, the release and its files
/// nobody before it is published, and each step looks before it writes, so that a run that was killed anywhere is resumed by running it again.
/// </summary>
public static class GitHubPublisher
{
    /// <summary>The operations, in their order. Pure: needs no token and no network.</summary>
    /// <param name="release">What to publish.</param>
    /// <param name="files">Its files.</param>
    /// <param name="target">Where to.</param>
    /// <returns>The operations, or why GitHub would refuse or change some of the files.</returns>
    public static Result<ImmutableArray<IOperation>> Plan(Release release, IReadOnlyList<ReleaseFile> files, GitHubTarget target)
    {
        var wrong = AssetRules.Check([.. files.Select(f => f.Artifact)]);
        if (release.Commit.Length == 0)
        {
            wrong = wrong.Add(GitHubDiagnostics.CommitUnknown.Report("The release is made of no commit, and a tag marks one.", "Release from a git repository with its history."));
        }

        if (!wrong.IsEmpty)
        {
            return Result<ImmutableArray<IOperation>>.Failure(wrong);
        }

        var publication = new Publication(release, files, target);
        var operations = ImmutableArray.CreateBuilder<IOperation>();
        operations.Add(new TagOperation(publication));
        operations.Add(new DraftOperation(publication));
        operations.AddRange(publication.Files.Select(f => new AssetOperation(publication, f)));
        operations.Add(new ReadBackOperation(publication));
        if (!target.Draft)
        {
            operations.Add(new PublishOperation(publication));
            if (!publication.IsPrerelease)
            {
                operations.Add(new LatestOperation(publication));
            }

            operations.AddRange(FollowUpOperations.Of(publication, target.FollowUps));
        }

        return operations.ToImmutable();
    }
}
