using Baton.Core.Diagnostics;
using Baton.Core.Releases;
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
    /// <param name="only">The one file to download; null for all.</param>
    /// <returns>Whether there is such a release; or why nobody knows.</returns>
    public static async Task<Result<bool>> RunAsync(string tag, GitHubTarget target, string folder, CancellationToken cancellationToken, string? only = null)
    {
        var publication = new Publication(new Release { Name = "", Version = "", Tag = tag, Commit = "" }, [], target);
        if (publication.Unasked is { } unasked)
        {
            return unasked;
        }

        var found = await publication.FindAsync(cancellationToken);
        if (!found.IsSuccess || found.Value.Current is not { } release)
        {
            return found.IsSuccess ? false : Failures.Report(found.Failure!, publication);
        }

        var assets = await publication.Api.ListAsync<AssetWire>($"releases/{release.Id}/assets", cancellationToken);
        if (!assets.IsSuccess)
        {
            return Failures.Report(assets.Failure!, publication);
        }

        // A name that is no plain file name is not one that Baton gave.
        foreach (var asset in assets.Value.Where(a => a.IsUploaded && (only is null || a.Name == only) && Path.GetFileName(a.Name) == a.Name && a.Name is not ("." or "..")))
        {
            if (await publication.Api.Files.DownloadAsync(asset.Id, Path.Combine(folder, asset.Name), cancellationToken) is { IsSuccess: false } failed)
            {
                return Failures.Report(failed.Failure!, publication);
            }
        }

        return true;
    }
}
