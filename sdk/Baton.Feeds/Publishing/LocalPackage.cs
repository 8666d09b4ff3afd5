using System.Security.Cryptography;
using Baton.Core.Diagnostics;
using NuGet.Packaging;
using NuGet.Packaging.Core;

namespace Baton.Feeds.Publishing;

/// <summary>The package on this machine.</summary>
internal static class LocalPackage
{
    /// <summary>Its id and version, as its nuspec has them.</summary>
    public static Result<PackageIdentity> Identity(PackageFile file)
    {
        try
        {
            using var reader = new PackageArchiveReader(file.Path);
            return reader.GetIdentity();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException or PackagingException)
        {
            return Bad($"'{file.Path}' cannot be read as a package: {exception.Message}");
        }
    }

    /// <summary>Why it is not what the release says; null when it is.</summary>
    public static Diagnostic? Changed(PackageFile file)
    {
        try
        {
            using var bytes = File.OpenRead(file.Path);
            var hash = Hash(bytes);
            return hash == file.Artifact.Sha256 ? null : Bad($"'{file.Path}' has sha256 {hash}; the release says {file.Artifact.Sha256}.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Bad($"'{file.Path}' cannot be read: {exception.Message}");
        }
    }

    public static string Hash(Stream bytes)
    {
        bytes.Position = 0;
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    public static Diagnostic Bad(string what) =>
        FeedDiagnostics.BadPackage.Report(what, "Pack again, and let nothing write to the packages while they are published.");
}
