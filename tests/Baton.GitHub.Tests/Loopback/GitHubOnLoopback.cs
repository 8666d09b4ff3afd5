using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Baton.Testing.GitHub;

namespace Baton.GitHub.Tests.Loopback;

/// <summary>A plain client of the GitHub that the tests run against: what it refuses, and what it shows, is what GitHub does.</summary>
internal sealed class GitHubOnLoopback : IAsyncDisposable
{
    public const string Commit = "1111111111111111111111111111111111111111";
    public const string Token = "a-token-that-writes";

    private readonly HttpClient _client;

    private GitHubOnLoopback(GitHubServer server)
    {
        Server = server;
        server.Repositories[0].Commits.Add(Commit);
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(server.Url, "repos/acme/web/") };
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("test", null));
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
    }

    public GitHubServer Server { get; }

    public HostedRepository Hosted => Server.Repositories[0];

    public static async Task<GitHubOnLoopback> StartAsync() => new(await GitHubServer.StartAsync(new ImpatientTime()));

    public Task<Answer> GetAsync(string path, Action<HttpRequestMessage>? change = null) => SendAsync(HttpMethod.Get, path, null, change);

    public Task<Answer> PostAsync(string path, JsonObject body) => SendAsync(HttpMethod.Post, path, new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"));

    public Task<Answer> PatchAsync(string path, JsonObject body) => SendAsync(HttpMethod.Patch, path, new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"));

    public Task<Answer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, null);

    public Task<Answer> UploadAsync(long release, string name, string content, string? type = "text/plain")
    {
        var body = new ByteArrayContent(Encoding.UTF8.GetBytes(content));
        body.Headers.ContentType = type is null ? null : new MediaTypeHeaderValue(type);
        return SendAsync(HttpMethod.Post, $"releases/{release}/assets?name={Uri.EscapeDataString(name)}", body);
    }

    /// <summary>A draft of a tag.</summary>
    public async Task<long> DraftAsync(string tag = "v1.0.0") => (await PostAsync("releases", new() { ["tag_name"] = tag, ["draft"] = true })).Id;

    public Task<Answer> PublishAsync(long release) => PatchAsync($"releases/{release}", new() { ["draft"] = false });

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Server.DisposeAsync();
    }

    public async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? content, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        change?.Invoke(request);
        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new Answer(response.StatusCode, text, response.Headers);
    }

    internal sealed record Answer(HttpStatusCode Status, string Text, HttpResponseHeaders Headers)
    {
        public JsonNode Json => JsonNode.Parse(Text)!;

        public long Id => (long)Json["id"]!;

        public string Header(string name) => Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";

        /// <summary>This answer, if its status is the expected one and its text says so.</summary>
        public Answer Is(int status, string words = "")
        {
            Assert.True((int)Status == status && Text.Contains(words, StringComparison.Ordinal), $"{status} \"{words}\" was expected, and it is {(int)Status}: {Text}");
            return this;
        }
    }
}
