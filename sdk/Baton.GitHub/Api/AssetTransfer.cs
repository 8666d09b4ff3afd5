using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Baton.GitHub.Api.Wire;
using Octokit.Internal;

namespace Baton.GitHub.Api;

/// <summary>Files up and down. Octokit keeps a whole upload in memory, in case of a redirect; this streams.</summary>
internal sealed class AssetTransfer : IDisposable
{
    private readonly GitHubAccess _access;
    private readonly Patience _patience;
    private readonly string _root;
    private readonly HttpClient _client;

    public AssetTransfer(GitHubAccess access, Patience patience, string fullName)
    {
        _access = access;
        _patience = patience;
        _root = $"repos/{fullName}/";
        _client = new HttpClient(Connections.Files, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("baton", null));
        _client.DefaultRequestHeaders.Add("X-GitHub-Api-Version", "2022-11-28");
    }

    /// <summary>Sends a file. The stream is opened anew for every try.</summary>
    /// <param name="uploadUrl">Where it goes, as the release says.</param>
    /// <param name="name">The asset's name.</param>
    /// <param name="size">Bytes.</param>
    /// <param name="open">Opens the file.</param>
    /// <param name="moved">Is told how many bytes of a try have been sent.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The asset, and the hash of what was sent.</returns>
    public async Task<ApiAnswer<UploadedAsset>> UploadAsync(string uploadUrl, string name, long size, Func<Stream> open, Action<long>? moved, CancellationToken cancellationToken)
    {
        // "{?name,label}" is a template, and part of the answer: https://docs.github.com/en/rest/releases/assets#upload-a-release-asset
        var address = new Uri($"{uploadUrl.Split('{')[0]}?name={Uri.EscapeDataString(name)}");
        return await _patience.Writes.ExecuteAsync(
            async token =>
            {
                using var content = new HashingContent(open(), size, moved);
                content.Headers.ContentType = new MediaTypeHeaderValue(MediaTypes.Of(name));
                using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };

                // A refusal (the name is taken, the release is immutable) should not cost the whole upload.
                request.Headers.ExpectContinue = size > 1024 * 1024;
                using var patience = CancellationTokenSource.CreateLinkedTokenSource(token);
                patience.CancelAfter(TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(size / 50_000.0));
                var answer = await SendAsync(request, $"POST {_root}releases/{{id}}/assets?name={name}", async response =>
                    new SimpleJsonSerializer().Deserialize<AssetWire>(await response.Content.ReadAsStringAsync(patience.Token)), token, patience.Token);
                return answer.IsSuccess ? new ApiAnswer<UploadedAsset>(new UploadedAsset(answer.Value, content.Sha256), null) : answer.Failure!;
            },
            cancellationToken);
    }

    /// <summary>Reads an asset back and hashes it.</summary>
    /// <returns>Lower-case hex.</returns>
    public async Task<ApiAnswer<string>> HashAsync(long assetId, CancellationToken cancellationToken) => await _patience.Reads.ExecuteAsync(
        async token =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_access.ApiUrl, $"{_root}releases/assets/{assetId}"));
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/octet-stream"));
            return await SendAsync(request, $"GET {_root}releases/assets/{assetId}", async response =>
                Convert.ToHexStringLower(await SHA256.HashDataAsync(await response.Content.ReadAsStreamAsync(token), token)), token, token);
        },
        cancellationToken);

    /// <summary>Writes an asset to a file.</summary>
    /// <returns>The file's path.</returns>
    public async Task<ApiAnswer<string>> DownloadAsync(long assetId, string path, CancellationToken cancellationToken) => await _patience.Reads.ExecuteAsync(
        async token =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_access.ApiUrl, $"{_root}releases/assets/{assetId}"));
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/octet-stream"));
            return await SendAsync(request, $"GET {_root}releases/assets/{assetId}", async response =>
            {
                await using var file = File.Create(path);
                await response.Content.CopyToAsync(file, token);
                return path;
            }, token, token);
        },
        cancellationToken);

    public void Dispose() => _client.Dispose();

    private async Task<ApiAnswer<T>> SendAsync<T>(HttpRequestMessage request, string shown, Func<HttpResponseMessage, Task<T>> read, CancellationToken asked, CancellationToken token)
        where T : class
    {
        // The handler takes it off again when it follows a link to another host.
        request.Headers.Authorization = _access.Token is { } secret ? new AuthenticationHeaderValue("Bearer", secret.Reveal()) : null;
        try
        {
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, token);
            if (response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created)
            {
                return await read(response);
            }

            var text = await response.Content.ReadAsStringAsync(token);
            return ApiErrorText.Read((int)response.StatusCode, _access.Token?.Redact(text) ?? text, shown, Header, _access.Time.GetUtcNow());

            string Header(string name) => response.Headers.TryGetValues(name, out var values) ? values.First() : "";
        }
        catch (Exception exception) when (Network.IsDown(exception))
        {
            asked.ThrowIfCancellationRequested();
            return Network.Failure(exception, shown);
        }
    }
}
