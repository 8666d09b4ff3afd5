using Baton.Core.Releases.Archives;

namespace Baton.Feeds.Publishing;

/// <summary>What is in a package, its signature aside: a feed may add one of its own, which changes the bytes and not the content.</summary>
internal static class PackageContent
{
    /// <summary>In what a package of a feed differs from the one on this machine; null for nothing.</summary>
    public static ArchiveDifference? Difference(string path, Stream other)
    {
        try
        {
            using var file = File.OpenRead(path);
            other.Position = 0;
            return ArchiveDifference.Find(other, file, ArchiveDifference.Signature);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new ArchiveDifference([], $"the two cannot be compared: {exception.Message.TrimEnd('.')}", DifferenceCause.Unknown);
        }
    }
}
