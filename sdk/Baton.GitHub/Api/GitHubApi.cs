using Octokit;
using Octokit.Internal;
using Polly;

namespace Baton.GitHub.Api;

/// <summary>The API of one repository: Octokit's connection and requests, answers as values, each request with the patience it deserves.</summary>
internal sealed class GitHubApi : IDisposable
{
    /// <summary>GitHub gives a request up after ten seconds: https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#timeouts. What takes longer does not come.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private const string Json = "application/vnd.github+json";
    private readonly GitHubAccess _access;
    private readonly Patience _patience;
    private readonly HttpClientAdapter _adapter;
    private readonly Connection _connection;
    private readonly string _root;

    public GitHubApi(GitHubAccess access, string fullName)
    {
        _access = access;
        _patience = new Patience(access.Time, access.Random);
        _adapter = new HttpClientAdapter(Connections.ForOctokit);
        _connection = new Connection(
            new ProductHeaderValue("baton"),
            access.ApiUrl,
            new InMemoryCredentialStore(access.Token is { } token ? new Credentials(token.Reveal(), AuthenticationType.Bearer) : Credentials.Anonymous),
            _adapter,
            new SimpleJsonSerializer());
        _root = $"repos/{fullName}/";
        Files = new AssetTransfer(access, _patience, fullName);
    }

    /// <summary>Uploads and downloads.</summary>
    public AssetTransfer Files { get; }

    public TimeProvider Time => _access.Time;

    public Func<double> Random => _access.Random;

    /// <summary>A path below the repository, as a plan shows it.</summary>
    public static string PathOf(string fullName, string path) => $"repos/{fullName}/{path}".TrimEnd('/');

    public Task<ApiAnswer<T>> GetAsync<T>(string path, CancellationToken cancellationToken)
        where T : class =>
        SendAsync(_patience.Reads, "GET", path, async token => (await _connection.Get<T>(Address(path), null, Json, token)).Body, cancellationToken);

    /// <summary>Something that is below no repository, such as a search.</summary>
    public Task<ApiAnswer<T>> GetFromRootAsync<T>(string path, CancellationToken cancellationToken)
        where T : class =>
        SendAsync(_patience.Reads, "GET", path, async token => (await _connection.Get<T>(new Uri(path, UriKind.Relative), null, Json, token)).Body, cancellationToken);

    /// <summary>The same, with what its headers say.</summary>
    public Task<ApiAnswer<ApiResponse<T>>> GetWithHeadersAsync<T>(string path, CancellationToken cancellationToken)
        where T : class =>
        SendAsync(_patience.Reads, "GET", path, async token =>
        {
            var answer = await _connection.Get<T>(Address(path), null, Json, token);
            return new ApiResponse<T>(answer.Body, answer.HttpResponse.Headers);
        }, cancellationToken);

    /// <summary>All pages of a list.</summary>
    public Task<ApiAnswer<List<T>>> ListAsync<T>(string path, CancellationToken cancellationToken) => ListAsync<T>(path, _ => true, cancellationToken);

    /// <summary>The pages of a list, as long as somebody wants more.</summary>
    public async Task<ApiAnswer<List<T>>> ListAsync<T>(string path, Func<List<T>, bool> wantsMore, CancellationToken cancellationToken)
    {
        var all = new List<T>();
        for (var next = Address($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}per_page=100"); next is not null;)
        {
            var address = next;
            var page = await SendAsync(_patience.Reads, "GET", path, token => _connection.Get<List<T>>(address, null, Json, token), cancellationToken);
            if (!page.IsSuccess)
            {
                return page.Failure!;
            }

            all.AddRange(page.Value.Body);
            next = wantsMore(all) ? page.Value.HttpResponse.ApiInfo.GetNextPageUrl() : null;
        }

        return all;
    }

    public Task<ApiAnswer<T>> PostAsync<T>(string path, object body, CancellationToken cancellationToken)
        where T : class =>
        SendAsync(_patience.Writes, "POST", path, async token => (await _connection.Post<T>(Address(path), body, Json, "application/json", (IDictionary<string, string>?)null, token)).Body, cancellationToken);

    public Task<ApiAnswer<T>> PatchAsync<T>(string path, object body, CancellationToken cancellationToken)
        where T : class =>
        SendAsync(_patience.Writes, "PATCH", path, async _ => (await _connection.Patch<T>(Address(path), body, Json)).Body, cancellationToken);

    /// <summary>Deletes; what is gone already is no failure.</summary>
    public async Task<ApiFailure?> DeleteAsync(string path, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(_patience.Writes, "DELETE", path, async _ => $"{await _connection.Delete(Address(path))}", cancellationToken);
        return answer.Failure is { Kind: FailureKind.NotFound } ? null : answer.Failure;
    }

    public void Dispose()
    {
        _adapter.Dispose();
        Files.Dispose();
    }

    private Uri Address(string path) => new((_root + path).TrimEnd('/'), UriKind.Relative);

    private async Task<ApiAnswer<T>> SendAsync<T>(
        ResiliencePipeline<ApiAnswer> patience, string method, string path, Func<CancellationToken, Task<T>> send, CancellationToken cancellationToken)
        where T : class =>
        await patience.ExecuteAsync(
            async token =>
            {
                var request = $"{method} {_root}{path}";
                using var limit = new IdleLimit(_access.Time, Longest, token);
                try
                {
                    // Octokit asks nobody any more once it reads an answer's body.
                    return new ApiAnswer<T>(await send(limit.Token).WaitAsync(limit.Token), null);
                }
                catch (ApiException exception)
                {
                    var failure = ApiFailure.Of(exception, request, _access.Time.GetUtcNow());

                    // A proxy's page may show the request that it got, header and all.
                    return failure with { Message = _access.Token?.Redact(failure.Message) ?? failure.Message };
                }
                catch (Exception exception) when (Network.IsDown(exception))
                {
                    token.ThrowIfCancellationRequested();
                    return Network.Failure(exception, request);
                }
            },
            cancellationToken);
}
