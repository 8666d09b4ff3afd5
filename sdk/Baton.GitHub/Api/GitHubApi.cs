using System.Collections;
using System.Net;
using Octokit;
using Octokit.Internal;

namespace Baton.GitHub.Api;

/// <summary>The API of one repository: Octokit's connection and requests, answers as values, each request with the patience it deserves.</summary>
internal sealed class GitHubApi : IDisposable
{
    /// <summary>GitHub gives a request up after ten seconds: https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#timeouts. What takes longer does not come.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private const string Json = "application/vnd.github+json";

    // What it learns of types by reflection is kept in it.
    private static readonly SimpleJsonSerializer Serializer = new();
    private readonly GitHubAccess _access;
    private readonly Patience _patience;
    private readonly OctokitClient _client;
    private readonly Connection _connection;
    private readonly KnownPages _known = new();
    private readonly PageSizes _sizes = new();
    private readonly string _root;

    public GitHubApi(GitHubAccess access, string fullName)
    {
        _access = access;
        _patience = new Patience(access.Time, access.Random);
        _client = new OctokitClient(() => Connections.ForOctokit(_known, new Redirects(), access.Transport));
        _connection = new Connection(
            new ProductHeaderValue("baton"),
            access.ApiUrl,
            new InMemoryCredentialStore(access.Token is { } token ? new Credentials(token.Reveal(), AuthenticationType.Bearer) : Credentials.Anonymous),
            _client,
            Serializer);
        _root = $"repos/{fullName}/";
        Files = new AssetTransfer(access, _patience, fullName);
    }

    /// <summary>Uploads and downloads.</summary>
    public AssetTransfer Files { get; }

    public TimeProvider Time => _access.Time;

    public Func<double> Random => _access.Random;

    /// <summary>A path below the repository, as a plan shows it.</summary>
    public static string PathOf(string fullName, string path) => $"repos/{fullName}/{path}".TrimEnd('/');

    /// <summary>A path with a name in it that may have any letters, each segment escaped.</summary>
    public static string Escape(string name) => string.Join('/', name.Split('/').Select(Uri.EscapeDataString));

    public Task<ApiAnswer<T>> GetAsync<T>(string path, CancellationToken cancellationToken)
        where T : class => BodyAsync("GET", path, token => _connection.Get<T>(Address(path), null, Json, token), cancellationToken);

    /// <summary>Something that is below no repository, such as a search.</summary>
    public Task<ApiAnswer<T>> GetFromRootAsync<T>(string path, CancellationToken cancellationToken)
        where T : class => BodyAsync("GET", path, token => _connection.Get<T>(new Uri(path, UriKind.Relative), null, Json, token), cancellationToken);

    /// <summary>The same, with what its headers say.</summary>
    public async Task<ApiAnswer<ApiResponse<T>>> GetWithHeadersAsync<T>(string path, CancellationToken cancellationToken)
        where T : class
    {
        var answer = await SendAsync("GET", path, token => _connection.Get<T>(Address(path), null, Json, token), HasBody, cancellationToken);
        return answer.IsSuccess ? new ApiResponse<T>(answer.Value.Body, answer.Value.HttpResponse.Headers) : answer.Failure!;
    }

    /// <summary>All pages of a list.</summary>
    public Task<ApiAnswer<List<T>>> ListAsync<T>(string path, CancellationToken cancellationToken) => ListAsync<T>(path, _ => true, cancellationToken);

    /// <summary>The pages of a list, as long as somebody wants more.</summary>
    public Task<ApiAnswer<List<T>>> ListAsync<T>(string path, Func<List<T>, bool> wantsMore, CancellationToken cancellationToken) =>
        SizedAsync(path, size => ListAsync(path, size, wantsMore, cancellationToken));

    /// <summary>The first page of a list that comes with something around it.</summary>
    public Task<ApiAnswer<T>> GetPageAsync<T>(string path, CancellationToken cancellationToken)
        where T : class => SizedAsync(path, size => BodyAsync(
            "GET", Paged(path, size), token => _connection.Get<T>(Address(Paged(path, size)), null, Json, token), cancellationToken, Kind(size)));

    /// <summary>Asks for smaller pages when a page takes GitHub too long.</summary>
    private async Task<ApiAnswer<T>> SizedAsync<T>(string path, Func<int, Task<ApiAnswer<T>>> ask)
        where T : class
    {
        while (true)
        {
            var size = _sizes.Of(path);
            var answer = await ask(size);
            if (answer.Failure is not { IsTimeout: true } || !_sizes.Shrink(path, size))
            {
                return answer;
            }
        }
    }

    private async Task<ApiAnswer<List<T>>> ListAsync<T>(string path, int size, Func<List<T>, bool> wantsMore, CancellationToken cancellationToken)
    {
        var all = new List<T>();
        for (var next = Address(Paged(path, size)); next is not null;)
        {
            var address = new Uri(_access.ApiUrl, next);
            KnownPages.Page? known = null;
            var page = await SendAsync(
                "GET",
                path,
                token => _connection.Get<List<T>>(address, null, Json, token),
                p => IsUnchanged(p) ? (known = _known.Find(address)) is { Items: List<T> } : HasBody(p),
                cancellationToken,
                Kind(size));
            if (!page.IsSuccess)
            {
                return page.Failure!;
            }

            if (IsUnchanged(page.Value))
            {
                all.AddRange((List<T>)known!.Items);
                next = known.Next;
            }
            else
            {
                var info = page.Value.HttpResponse.ApiInfo;
                all.AddRange(page.Value.Body);
                next = info.GetNextPageUrl();
                _known.Keep(address, info.Etag, page.Value.Body, page.Value.Body.Count >= size, next);
            }

            next = wantsMore(all) ? next : null;
        }

        return all;
    }

    public Task<ApiAnswer<T>> PostAsync<T>(string path, object body, CancellationToken cancellationToken)
        where T : class => BodyAsync("POST", path, token => PostAsync<T>(Address(path), body, token), cancellationToken);

    /// <summary>A post of which no answer is needed.</summary>
    public async Task<ApiFailure?> PostAsync(string path, object body, CancellationToken cancellationToken) =>
        (await SendAsync("POST", path, token => PostAsync<object>(Address(path), body, token), r => HasBody(r) || r.HttpResponse.StatusCode == HttpStatusCode.NoContent, cancellationToken)).Failure;

    public Task<ApiAnswer<T>> PatchAsync<T>(string path, object body, CancellationToken cancellationToken)
        where T : class => BodyAsync("PATCH", path, _ => _connection.Patch<T>(Address(path), body, Json), cancellationToken);

    /// <summary>Deletes; what is gone already is no failure.</summary>
    public async Task<ApiFailure?> DeleteAsync(string path, CancellationToken cancellationToken)
    {
        var answer = await SendAsync<object>("DELETE", path, async _ => await _connection.Delete(Address(path)), status => status is HttpStatusCode.NoContent, cancellationToken);
        return answer.Failure is { Kind: FailureKind.NotFound } ? null : answer.Failure;
    }

    public void Dispose()
    {
        _client.Dispose();
        Files.Dispose();
    }

    /// <summary>What the API says is something, and no list of it has holes.</summary>
    private static bool HasBody<T>(IApiResponse<T> response) => response.Body is not null && (response.Body is not IList items || !items.Contains(null));

    private static bool IsUnchanged<T>(IApiResponse<T> response) => response.HttpResponse.StatusCode == HttpStatusCode.NotModified;

    private static string Paged(string path, int size) => $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}per_page={size}";

    private static RequestKind Kind(int size) => PageSizes.IsLarge(size) ? RequestKind.LargePage : RequestKind.Read;

    private Uri Address(string path) => new((_root + path).TrimEnd('/'), UriKind.Relative);

    private Task<IApiResponse<T>> PostAsync<T>(Uri address, object body, CancellationToken cancellationToken) =>
        _connection.Post<T>(address, body, Json, "application/json", (IDictionary<string, string>?)null, cancellationToken);

    private async Task<ApiAnswer<T>> BodyAsync<T>(
        string method, string path, Func<CancellationToken, Task<IApiResponse<T>>> send, CancellationToken cancellationToken, RequestKind read = RequestKind.Read)
        where T : class
    {
        var answer = await SendAsync(method, path, send, HasBody, cancellationToken, read);
        return answer.IsSuccess ? answer.Value.Body : answer.Failure!;
    }

    /// <param name="method">The method.</param>
    /// <param name="path">Below the repository.</param>
    /// <param name="send">Sends it once.</param>
    /// <param name="isAnswer">Whether what came is an answer of the API to that, and not a page of somebody in between.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <param name="read">Which kind of read it is, if it is one.</param>
    private Task<ApiAnswer<T>> SendAsync<T>(
        string method, string path, Func<CancellationToken, Task<T>> send, Func<T, bool> isAnswer, CancellationToken cancellationToken, RequestKind read = RequestKind.Read)
        where T : class =>
        _patience.SendAsync(
            method == "GET" ? read : RequestKind.Write,
            async token =>
            {
                var request = $"{method} {_root}{path}";
                using var limit = new IdleLimit(_access.Time, Longest, token);
                try
                {
                    // Octokit asks nobody any more once it reads an answer's body.
                    var answer = await send(limit.Token).WaitAsync(limit.Token);
                    return isAnswer(answer) ? new ApiAnswer<T>(answer, null) : ApiFailure.Foreign(200, request);
                }
                catch (ApiException exception)
                {
                    return ApiFailure.Of(exception, request, _access.Time.GetUtcNow(), said => _access.Token?.Redact(said) ?? said);
                }
                catch (MovedException moved)
                {
                    return new ApiFailure(FailureKind.Refused, moved.Status, moved.Message, request);
                }
                catch (Exception exception) when (WireJson.IsUnreadable(exception))
                {
                    return ApiFailure.Foreign(200, request);
                }
                catch (Exception exception) when (Network.IsDown(exception))
                {
                    token.ThrowIfCancellationRequested();
                    return Network.Failure(exception, request);
                }
            },
            cancellationToken);
}
