using Baton.Core.Diagnostics;
using Baton.Core.Releases;
using Baton.GitHub.Api;
using Baton.GitHub.Api.Wire;
using Baton.GitHub.Publishing;

namespace Baton.GitHub.Downloads;

/// <summary>Brings a release back from GitHub, as anybody would get it.</summary>
public static class ReleaseDownload
{
    /// <summary>Downloads every file of the published release of a tag, or of its draft.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="target">Where it was published.</param>
    /// <param name="folder">An empty folder to put the files in.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    /// <param name="only">The names of the files to download; null for all.</param>
    /// <param name="anonymously">Also ask without a token: what is public is for everybody, drafts aside.</param>
    /// <param name="publishedOnly">Take a draft for missing.</param>
    /// <returns>Whether there is such a release; or why nobody knows.</returns>
    public static async Task<Result<bool>> RunAsync(string tag, GitHubTarget target, string folder, CancellationToken cancellationToken, Func<string, bool>? only = null, bool anonymously = false, bool publishedOnly = false)
    {
        var publication = new Publication(new Release { Name = "", Version = "", Tag = tag, Commit = "" }, [], target);
        if (publication.Unasked is { } unasked && !anonymously)
        {
            return unasked;
        }

        var found = await publication.FindAsync(cancellationToken);
        if (!found.IsSuccess || found.Value.Current is not { } release || (publishedOnly && release.Draft))
        {
            return found.IsSuccess ? false : Report(found.Failure!);
        }

        var assets = await publication.Api.ListAsync<AssetWire>($"releases/{release.Id}/assets", cancellationToken);
        if (!assets.IsSuccess)
        {
            return Report(assets.Failure!);
        }

        // A name that is no plain file name is not one that Baton gave.
        foreach (var asset in assets.Value.Where(a => a.IsUploaded && (only is null || only(a.Name)) && Path.GetFileName(a.Name) == a.Name && a.Name is not ("." or "..")))
        {
            if (await publication.Api.Files.DownloadAsync(asset.Id, Path.Combine(folder, asset.Name), cancellationToken) is { IsSuccess: false } failed)
            {
                return Report(failed.Failure!);
            }
        }

        return true;

        // A repository that is not public is "not found" for whoever has no token.
        Diagnostic Report(ApiFailure failure) => failure.Kind is FailureKind.NotFound or FailureKind.Unauthorized or FailureKind.Forbidden && publication.Unasked is { } needed
            ? needed with { Message = $"{needed.Message} Without one, {target.Repository} cannot be read ({failure})." } : Failures.Report(failure, publication);
    }
}
