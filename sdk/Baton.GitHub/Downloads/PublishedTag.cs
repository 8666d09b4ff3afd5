using Baton.Core.Diagnostics;
using Baton.Core.Releases;
using Baton.Core.Releases.Verification;
using Baton.GitHub.Api;
using Baton.GitHub.Api.Wire;
using Baton.GitHub.Publishing;

namespace Baton.GitHub.Downloads;

/// <summary>The tag of a release on GitHub.</summary>
public static class PublishedTag
{
    /// <summary>Looks whether the tag marks the commit that the release says it was made of.</summary>
    /// <param name="release">The record.</param>
    /// <param name="target">Where it was published.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    /// <returns>Null when it does.</returns>
    public static async Task<Diagnostic?> CheckAsync(Release release, GitHubTarget target, CancellationToken cancellationToken)
    {
        var publication = new Publication(release, [], target);
        var reference = await publication.Api.GetAsync<GitObjectWire>($"git/ref/tags/{GitHubApi.Escape(release.Tag)}", cancellationToken);
        if (reference.Failure is { Kind: not FailureKind.NotFound } failure)
        {
            return Failures.Report(failure, publication);
        }

        var marked = reference.Value?.Object;
        if (marked is { Type: "tag" })
        {
            var tag = await publication.Api.GetAsync<GitObjectWire>($"git/tags/{marked.Sha}", cancellationToken);
            if (tag.Failure is { } unread)
            {
                return Failures.Report(unread, publication);
            }

            marked = tag.Value?.Object;
        }

        return marked?.Sha == release.Commit ? null : VerificationDiagnostics.BadRecord.Report(
            $"The record says that {release.Tag} was made of {release.Commit}; on {target.Repository} {(marked is null ? "there is no such tag" : $"the tag marks {marked.Sha}")}.",
            ReleaseProof.Distrust);
    }
}
