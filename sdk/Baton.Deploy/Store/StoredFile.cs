using System.Security.Cryptography;
using System.Text;
using Baton.Core.Releases;

namespace Baton.Deploy.Store;

/// <summary>One file as it should be in a store.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sha256">What the identity of the file must answer.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Open">Opens its bytes.</param>
internal sealed record StoredFile(string Name, string Sha256, long Size, Func<Stream> Open)
{
    public static StoredFile Artifact(Artifact artifact, string folder) =>
        new(artifact.Name, artifact.Sha256, artifact.Size, () => File.OpenRead(Path.Combine(folder, artifact.Name)));

    public static StoredFile Text(string name, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return new(name, Identity(name, bytes), bytes.Length, () => new MemoryStream(bytes));
    }

    /// <summary>The digest that tells whether two files are the same release: of release.json without what may differ between two builds.</summary>
    /// <returns>Null when there is no such file.</returns>
    public static async Task<string?> FindAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            if (Path.GetFileName(path) == FolderStore.RecordName)
            {
                return Identity(FolderStore.RecordName, await File.ReadAllBytesAsync(path, cancellationToken));
            }

            await using var bytes = File.OpenRead(path);
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, cancellationToken));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private static string Identity(string name, byte[] bytes) => BuildRecord.Identity(name == FolderStore.RecordName ? BuildRecord.Record : "", bytes);
}
