using System.Security.Cryptography;

namespace Baton.Store.Buckets;

/// <summary>The digests of a file that is uploaded in parts.</summary>
/// <param name="Size">Its bytes.</param>
/// <param name="Sha256">Lower-case hex.</param>
/// <param name="Parts">The MD5 of each part.</param>
/// <param name="Whole">The MD5 of its bytes, lower-case hex.</param>
internal sealed record FileDigests(long Size, string Sha256, IReadOnlyList<byte[]> Parts, string Whole)
{
    /// <summary>Whether a server calls these bytes so: S3 takes the MD5 of the MD5s of the parts and their number, other servers that of all bytes.</summary>
    public bool IsTag(string tag) => tag.Trim('"') is var given && (given.Equals(Whole, StringComparison.OrdinalIgnoreCase) || given.Equals(OfParts(), StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads a file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, for want of a right.</exception>
    public static async Task<FileDigests> OfAsync(string path, long partSize, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
#pragma warning disable CA5351 // The protocol names objects by MD5; what is trusted is SHA-256.
        using var md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        using var whole = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        var parts = new List<byte[]>();
        var buffer = new byte[1 << 16];
        var (size, inPart) = (0L, 0L);
        for (int read; (read = await file.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, partSize - inPart)), cancellationToken)) > 0;)
        {
            sha256.AppendData(buffer, 0, read);
            md5.AppendData(buffer, 0, read);
            whole.AppendData(buffer, 0, read);
            (size, inPart) = (size + read, inPart + read);
            if (inPart == partSize)
            {
                parts.Add(md5.GetHashAndReset());
                inPart = 0;
            }
        }

        if (inPart > 0 || parts.Count == 0)
        {
            parts.Add(md5.GetHashAndReset());
        }

#pragma warning restore CA5351
        return new FileDigests(size, Convert.ToHexStringLower(sha256.GetHashAndReset()), parts, Convert.ToHexStringLower(whole.GetHashAndReset()));
    }

#pragma warning disable CA5351 // The protocol names objects by MD5; what is trusted is SHA-256.
    private string OfParts() => $"{Convert.ToHexStringLower(MD5.HashData([.. Parts.SelectMany(p => p)]))}-{Parts.Count}";
#pragma warning restore CA5351
}
