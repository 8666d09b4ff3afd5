using Baton.Core.Diagnostics;
using NuGet.Packaging.Core;
using NuGet.Versioning;

namespace Baton.Feeds.Publishing;

/// <summary>Brings packages back from a feed, as a project that uses them would get them.</summary>
public static class FeedDownload
{
    /// <summary>Writes a package to a file.</summary>
    /// <param name="target">The feed.</param>
    /// <param name="id">The package's id.</param>
    /// <param name="version">Its version.</param>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Whether the feed has it; or why nobody knows.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static async Task<Result<bool>> RunAsync(FeedTarget target, string id, string version, string path, CancellationToken cancellationToken)
    {
        // A record may be a stranger's, and a feed has nothing that is no version.
        if (!NuGetVersion.TryParse(version, out var wanted))
        {
            return false;
        }

        using var bytes = new MemoryStream();
        var feed = new Feed(target);
        var found = await feed.DownloadAsync(new PackageIdentity(id, wanted), bytes, cancellationToken);
        if (found.Failure is { } failure)
        {
            return failure.Report(feed);
        }

        if (found.IsThere)
        {
            bytes.Position = 0;
            await using var file = File.Create(path);
            await bytes.CopyToAsync(file, cancellationToken);
        }

        return found.IsThere;
    }

    /// <summary>In what a package of a feed differs from the one that was published, its signature aside; null when in nothing.</summary>
    /// <param name="published">The file that was published.</param>
    /// <param name="fetched">The file that was fetched.</param>
    /// <exception cref="IOException">One of them cannot be read.</exception>
    public static string? Difference(string published, string fetched)
    {
        using var bytes = new MemoryStream(File.ReadAllBytes(fetched));
        return PackageContent.Difference(published, bytes)?.What;
    }
}
