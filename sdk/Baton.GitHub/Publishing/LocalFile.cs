using System.Security.Cryptography;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;
using Baton.GitHub.Api;

namespace Baton.GitHub.Publishing;

/// <summary>The file on this machine.</summary>
internal static class LocalFile
{
    public static Stream Open(ReleaseFile file) => new FileStream(file.Path, new FileStreamOptions
    {
        Mode = FileMode.Open,
        Access = FileAccess.Read,
        Share = FileShare.Read,
        BufferSize = 0,
        Options = FileOptions.SequentialScan,
    });

    /// <summary>All of a small file.</summary>
    public static async Task<ApiAnswer<byte[]>> ReadAsync(ReleaseFile file, CancellationToken cancellationToken)
    {
        try
        {
            return await FileFailureException.GuardAsync(FailureKind.FileRead, file.Path, async () => await File.ReadAllBytesAsync(file.Path, cancellationToken));
        }
        catch (FileFailureException exception)
        {
            return new ApiFailure(exception.Kind, 0, exception.Message, "");
        }
    }

    /// <summary>Why it is not what the release says; null when it is.</summary>
    /// <param name="file">The file.</param>
    /// <param name="hash">Also hashes it.</param>
    /// <param name="cancellationToken">Ends the hashing.</param>
    public static async Task<Diagnostic?> ChangedAsync(ReleaseFile file, bool hash, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = Open(file);
            if (stream.Length != file.Artifact.Size)
            {
                return Changed(file, $"has {stream.Length} bytes");
            }

            var sha256 = hash ? Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken)) : file.Artifact.Sha256;
            return sha256 == file.Artifact.Sha256 ? null : Changed(file, $"has sha256 {sha256}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Changed(file, $"cannot be read: {exception.Message}");
        }
    }

    private static Diagnostic Changed(ReleaseFile file, string now) => GitHubDiagnostics.FileChanged.Report(
        $"'{file.Path}' {now}; the release says {file.Artifact.Size} bytes with sha256 {file.Artifact.Sha256}.", "Pack again, and let nothing write to the packages while they are published.");
}
