using NuGet.Common;
using NuGet.Configuration;
using NuGet.Packaging;
using NuGet.Packaging.Core;
using NuGet.Packaging.Signing;
using NuGet.Protocol;
using NuGet.Protocol.Core.Types;

namespace Baton.Feeds.Publishing;

/// <summary>A feed that is a folder, flat or with a folder for each package. A file appears there whole or not at all.</summary>
internal static class FolderFeed
{
    /// <summary>Adds a package.</summary>
    public static async Task<FeedFailure?> AddAsync(string folder, PackageFile file, PackageIdentity identity, CancellationToken cancellationToken)
    {
        if (FeedTypeUtility.GetFeedType(new PackageSource(folder)) == FeedType.FileSystemV3)
        {
            // NuGet writes the file that makes the package visible last.
            var extraction = new PackageExtractionContext(PackageSaveMode.Defaultv3, XmlDocFileSaveMode.None, ClientPolicyContext.GetClientPolicy(NullSettings.Instance, NullLogger.Instance), NullLogger.Instance);
            await OfflineFeedUtility.AddPackageToSource(
                new OfflineFeedAddContext(file.Path, folder, NullLogger.Instance, throwIfSourcePackageIsInvalid: true, throwIfPackageExistsAndInvalid: false, throwIfPackageExists: false, extraction),
                cancellationToken);
            return null;
        }

        await CopyAsync(file.Path, Path.Combine(folder, file.Artifact.Name), cancellationToken);
        return null;
    }

    /// <summary>Copies a file to a name that it gets when it is whole. Another one that is there stays.</summary>
    public static async Task CopyAsync(string from, string to, CancellationToken cancellationToken)
    {
        var part = Path.Combine(Path.GetDirectoryName(to)!, $".{Path.GetFileName(to)}.{Guid.NewGuid():n}.part");
        try
        {
            await using (var source = File.OpenRead(from))
            await using (var copy = new FileStream(part, FileMode.CreateNew, FileAccess.Write))
            {
                await source.CopyToAsync(copy, cancellationToken);
            }

            File.Move(part, to, overwrite: false);
        }
        catch (IOException) when (File.Exists(to))
        {
            // Another run was faster. The look that follows tells whether it was the same.
        }
        finally
        {
            File.Delete(part);
        }

        foreach (var left in Directory.EnumerateFiles(Path.GetDirectoryName(to)!, $".{Path.GetFileName(to)}.*.part"))
        {
            File.Delete(left);
        }
    }
}
