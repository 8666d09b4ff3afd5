using System.Security.Cryptography;
using Baton.Core.Releases;

namespace Baton.Store.Shelves;

/// <summary>One file as it should be in a store.</summary>
/// <param name="File">The file of the packed release.</param>
internal sealed record StoredFile(ReleaseFile File)
{
    /// <summary>Its name.</summary>
    public string Name => File.Artifact.Name;

    /// <summary>The sha256 of its bytes.</summary>
    public string Sha256 => File.Artifact.Sha256;

    /// <summary>Its kind.</summary>
    public string Kind => File.Artifact.Kind;

    /// <summary>Compares it with a file on this machine.</summary>
    /// <param name="path">That file.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The sha256 of what is there, null when nothing is; and whether it is this file, or the same build record of another build.</returns>
    public async Task<(string? Found, bool IsSame)> CompareAsync(string path, CancellationToken cancellationToken)
    {
        string found;
        try
        {
            await using var bytes = System.IO.File.OpenRead(path);
            found = Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, cancellationToken));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, false);
        }

        return (found, found == Sha256 || (File.IsBuildRecord && await IdentityAsync(path, cancellationToken) == await IdentityAsync(File.Path, cancellationToken)));
    }

    private async Task<string> IdentityAsync(string path, CancellationToken cancellationToken) =>
        BuildRecord.Identity(Kind, await System.IO.File.ReadAllBytesAsync(path, cancellationToken));
}
