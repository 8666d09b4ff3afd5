using System.Security.Cryptography;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;
using Baton.Pipeline.Addresses;
using Baton.Store;

namespace Baton.Pipeline.Fetching;

/// <summary>Downloads a release from a plain web server: its record, and the artifacts beside it.</summary>
internal static class WebRelease
{
    private const long LargestRecord = 32 << 20;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    /// <summary>Downloads the record into a folder.</summary>
    /// <returns>Null when it is there.</returns>
    public static Task<Diagnostic?> RecordAsync(Uri address, string folder, CancellationToken cancellationToken) =>
        DownloadAsync(address, Path.Combine(folder, ReleaseFolder.RecordName), LargestRecord, null, cancellationToken);

    /// <summary>Downloads an artifact into a folder, no more bytes than its record says, and compares its digest.</summary>
    /// <returns>Null when it is there and right.</returns>
    public static Task<Diagnostic?> ArtifactAsync(Uri record, Artifact artifact, string folder, CancellationToken cancellationToken) =>
        DownloadAsync(new Uri(record, artifact.Name), Path.Combine(folder, artifact.Name), artifact.Size, artifact.Sha256, cancellationToken);

    private static async Task<Diagnostic?> DownloadAsync(Uri address, string file, long most, string? sha256, CancellationToken cancellationToken)
    {
        // A query may be a signature, which is a secret.
        var shown = address.GetLeftPart(UriPartial.Path);
        try
        {
            // The limit of HttpClient ends with the headers.
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(Longest);
            using var client = new HttpClient { Timeout = Longest };
            using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            if (!response.IsSuccessStatusCode)
            {
                return response.StatusCode is System.Net.HttpStatusCode.NotFound or System.Net.HttpStatusCode.Gone
                    ? FetchDiagnostics.NotFound.Report($"There is nothing at '{shown}' ({(int)response.StatusCode}).", "Correct the address; it is that of a release.json, with its artifacts beside it.")
                    : FetchDiagnostics.CannotFetch.Report($"'{shown}' answered {(int)response.StatusCode}.", "Look at the server, and run the same command again.");
            }

            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await using (var from = await response.Content.ReadAsStreamAsync(limit.Token))
            await using (var to = File.Create(file))
            {
                var buffer = new byte[81920];
                for (int read; (read = await from.ReadAsync(buffer, limit.Token)) > 0;)
                {
                    if ((most -= read) < 0)
                    {
                        return FetchDiagnostics.CannotFetch.Report($"'{shown}' is larger than it should be.", "Do not use it; find out who wrote it.");
                    }

                    hash.AppendData(buffer, 0, read);
                    await to.WriteAsync(buffer.AsMemory(0, read), limit.Token);
                }
            }

            var found = Convert.ToHexStringLower(hash.GetHashAndReset());
            return sha256 is null || found == sha256 ? null
                : StoreDiagnostics.Damaged.Report($"'{shown}' should have sha256 {sha256}; found: {found}.", "Restore it from a copy, or release a new version.");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or UnauthorizedAccessException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return FetchDiagnostics.CannotFetch.Report($"'{shown}' cannot be downloaded: {exception.Message}", "Look at the network and the server, and run the same command again.");
        }
    }
}
