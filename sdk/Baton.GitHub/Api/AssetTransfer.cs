using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Baton.GitHub.Api.Wire;

namespace Baton.GitHub.Api;

/// <summary>Files up and down. Octokit keeps a whole upload in memory, in case of a redirect; this streams.</summary>
internal sealed class AssetTransfer : IDisposable
{
    /// <summary>How long nothing may move. The answer to an upload comes once the storage has all of it.</summary>
    public static readonly TimeSpan UploadIdle = TimeSpan.FromMinutes(5);

    /// <summary>How long nothing may move.</summary>
    public static readonly TimeSpan DownloadIdle = TimeSpan.FromMinutes(1);

    private const string Binary = "application/octet-stream";
    private const int Hops = 5;

    private readonly GitHubAccess _access;
    private readonly Patience _patience;
    private readonly string _root;
    private readonly HttpClient _client;

    public AssetTransfer(GitHubAccess access, Patience patience, string fullName)
    {
        _access = access;
        _patience = patience;
        _root = $"repos/{fullName}/";
        _client = new HttpClient(access.Transport ?? Connections.Files, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("baton", null));
        _client.DefaultRequestHeaders.Add("X-GitHub-Api-Version", "2022-11-28");
    }

    /// <summary>Sends a file. The stream is opened anew for every try.</summary>
    /// <param name="uploadUrl">Where it goes, as the release says.</param>
    /// <param name="name">The asset's name.</param>
    /// <param name="size">Bytes.</param>
    /// <param name="path">The file.</param>
    /// <param name="open">Opens it.</param>
    /// <param name="moved">Is told how many bytes of a try have been sent.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The asset, with GitHub's own hash of what arrived.</returns>
    public async Task<ApiAnswer<AssetWire>> UploadAsync(
        string uploadUrl, string name, long size, string path, Func<Stream> open, Action<long>? moved, CancellationToken cancellationToken)
    {
        // "{?name,label}" is a template, and part of the answer: https://docs.github.com/en/rest/releases/assets#upload-a-release-asset
        var address = new Uri($"{uploadUrl.Split('{')[0]}?name={Uri.EscapeDataString(name)}");
        return await _patience.SendAsync(
            RequestKind.Write,
            async token =>
            {
                using var limit = new IdleLimit(_access.Time, UploadIdle, token);
                using var request = new HttpRequestMessage(HttpMethod.Post, address);
                return await SendAsync(
                    request,
                    $"POST {_root}releases/{{id}}/assets?name={name}",
                    async () =>
                    {
                        var file = await FileFailureException.GuardAsync(FailureKind.FileRead, path, () => ValueTask.FromResult(open()));
                        request.Content = new FileContent(file, path, size, sent =>
                        {
                            limit.Moved();
                            moved?.Invoke(sent);
                        });
                        request.Content.Headers.ContentType = new MediaTypeHeaderValue(MediaTypes.Of(name));

                        // A refusal (the name is taken, the release is immutable) should not cost the whole upload.
                        request.Headers.ExpectContinue = size > 1024 * 1024;
                    },
                    async response => WireJson.Read<AssetWire>(await response.Content.ReadAsStringAsync(limit.Token)),
                    limit,
                    token);
            },
            cancellationToken);
    }

    /// <summary>Reads an asset back and hashes it.</summary>
    /// <returns>Lower-case hex.</returns>
    public Task<ApiAnswer<string>> HashAsync(long assetId, CancellationToken cancellationToken) => FetchAsync(
        assetId,
        async pieces =>
        {
            using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await foreach (var piece in pieces)
            {
                sha256.AppendData(piece.Span);
            }

            return Convert.ToHexStringLower(sha256.GetHashAndReset());
        },
        cancellationToken);

    /// <summary>Reads a small asset into memory.</summary>
    public Task<ApiAnswer<byte[]>> ReadAsync(long assetId, CancellationToken cancellationToken) => FetchAsync(
        assetId,
        async pieces =>
        {
            using var memory = new MemoryStream();
            await foreach (var piece in pieces)
            {
                memory.Write(piece.Span);
            }

            return memory.ToArray();
        },
        cancellationToken);

    /// <summary>Writes an asset to a file.</summary>
    /// <returns>The file's path.</returns>
    public Task<ApiAnswer<string>> DownloadAsync(long assetId, string path, CancellationToken cancellationToken) => FetchAsync(
        assetId,
        async pieces =>
        {
            ValueTask<T> Guard<T>(Func<ValueTask<T>> use) => FileFailureException.GuardAsync(FailureKind.FileWrite, path, use);

            // Without a buffer of its own there is nothing left to be written when it is closed.
            await using var file = await Guard(() => ValueTask.FromResult(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true)));
            await foreach (var piece in pieces)
            {
                await Guard(async () =>
                {
                    await file.WriteAsync(piece, cancellationToken);
                    return piece.Length;
                });
            }

            return path;
        },
        cancellationToken);

    public void Dispose() => _client.Dispose();

    private async Task<ApiAnswer<T>> FetchAsync<T>(long assetId, Func<IAsyncEnumerable<ReadOnlyMemory<byte>>, Task<T>> read, CancellationToken cancellationToken)
        where T : class => await _patience.SendAsync(
        RequestKind.Read,
        async token =>
        {
            using var limit = new IdleLimit(_access.Time, DownloadIdle, token);
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_access.ApiUrl, $"{_root}releases/assets/{assetId}"));
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(Binary));
            return await SendAsync(
                request, $"GET {_root}releases/assets/{assetId}", () => Task.CompletedTask, async response => await read(PiecesAsync(response, limit, limit.Token)), limit, token);
        },
        cancellationToken);

    /// <summary>The body as it comes; each piece is good until the next one is asked for.</summary>
    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> PiecesAsync(HttpResponseMessage response, IdleLimit limit, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        var buffer = ArrayPool<byte>.Shared.Rent(128 * 1024);
        try
        {
            for (int read; (read = await body.ReadAsync(buffer, cancellationToken)) > 0;)
            {
                limit.Moved();
                yield return buffer.AsMemory(0, read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>
    /// Sends a request, and follows where it leads. The API itself leads on where a repository was renamed, and a draft's file is not found there without the token; the
    /// storage that files come from is somebody else's, and gets none. https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects
    /// </summary>
    private async Task<HttpResponseMessage> FollowAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var authorization = request.Headers.Authorization = _access.Token is { } secret ? new AuthenticationHeaderValue("Bearer", secret.Reveal()) : null;
        for (var hops = 0; ; hops++)
        {
            var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (request.Method != HttpMethod.Get || hops == Hops || (int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location)
            {
                return response;
            }

            response.Dispose();
            var next = new HttpRequestMessage(HttpMethod.Get, new Uri(request.RequestUri!, location));
            next.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(Binary));
            next.Headers.Authorization = _access.ApiUrl.IsBaseOf(next.RequestUri!) ? authorization : null;
            request = next;
        }
    }

    private async Task<ApiAnswer<T>> SendAsync<T>(
        HttpRequestMessage request, string shown, Func<Task> prepare, Func<HttpResponseMessage, Task<T?>> read, IdleLimit limit, CancellationToken asked)
        where T : class
    {
        try
        {
            await prepare();
            using var response = await FollowAsync(request, limit.Token);
            limit.Moved();
            if (response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created)
            {
                return await read(response) is { } value ? value : ApiFailure.Foreign((int)response.StatusCode, shown);
            }

            var text = await response.Content.ReadAsStringAsync(limit.Token);
            return ApiErrorText.Read((int)response.StatusCode, text, shown, Header, _access.Time.GetUtcNow(), said => _access.Token?.Redact(said) ?? said);

            string Header(string name) => response.Headers.TryGetValues(name, out var values) ? values.First() : "";
        }
        catch (Exception exception) when (exception.GetBaseException() is FileFailureException file)
        {
            return new ApiFailure(file.Kind, 0, file.Message, shown);
        }
        catch (Exception exception) when (Network.IsDown(exception))
        {
            asked.ThrowIfCancellationRequested();
            return Network.Failure(exception, shown);
        }
    }
}
