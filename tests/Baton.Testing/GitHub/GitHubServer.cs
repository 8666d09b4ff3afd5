using Microsoft.AspNetCore.Http;

namespace Baton.Testing.GitHub;

/// <summary>A GitHub on loopback: stateful, and strict where GitHub is.</summary>
public sealed class GitHubServer : IAsyncDisposable
{
    private readonly Lazy<TempFolder> _files = new(() => new TempFolder());
    private readonly List<(Task Work, HttpContext Http)> _running = [];
    private int _lastFile;

    private GitHubServer(TimeProvider time) => Time = time;

    /// <summary>Where the API answers.</summary>
    public Uri Url { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Where files are kept: the same server under another name, and so another host to every client.</summary>
    public Uri Storage => new UriBuilder(Url) { Host = "localhost" }.Uri;

    public TimeProvider Time { get; }

    public Behaviour Behaviour { get; } = new();

    public Traffic Traffic { get; } = new();

    public Dictionary<string, Role> Tokens { get; } = new() { ["a-token-that-writes"] = Role.WriteWorkflows };

    /// <summary>The scopes of classic tokens; others have none and are told of none.</summary>
    public Dictionary<string, string> Scopes { get; } = [];

    public List<HostedRepository> Repositories { get; } = [];

    internal StaleAnswers Stale { get; } = new();

    /// <summary>Starts a server with the repository <c>acme/web</c>.</summary>
    public static async Task<GitHubServer> StartAsync(TimeProvider? time = null)
    {
        var server = new GitHubServer(time ?? TimeProvider.System);
        server.Repositories.Add(new HostedRepository("acme", "web"));
        server.Url = await LoopbackHost.OpenAsync(server.RunAsync);
        return server;
    }

    /// <summary>
    /// The client died and is started again: it finds the server at a new address, so that nothing which the dead one still has under way
    /// can come to the help of the living, and its requests are counted from 1.
    /// </summary>
    public async Task RestartClientAsync()
    {
        await LoopbackHost.CloseAsync(Url);
        Traffic.Restart();
        Url = await LoopbackHost.OpenAsync(RunAsync);
    }

    /// <summary>A new file for an asset's bytes.</summary>
    public string NewFile() => _files.Value[$"asset-{Interlocked.Increment(ref _lastFile)}"];

    /// <summary>Cuts what is still under way. From now on nobody answers.</summary>
    public async ValueTask DisposeAsync()
    {
        await LoopbackHost.CloseAsync(Url);
        Traffic.ReleaseAll();
        foreach (var (work, http) in Running())
        {
            try
            {
                http.Abort();
            }
            catch (ObjectDisposedException)
            {
                // It ended meanwhile.
            }

            await work.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }

        if (_files.IsValueCreated)
        {
            _files.Value.Dispose();
        }
    }

    private async Task RunAsync(HttpContext http)
    {
        var work = new Pipeline(this).HandleAsync(http);
        lock (_running)
        {
            _running.RemoveAll(r => r.Work.IsCompleted);
            _running.Add((work, http));
        }

        await work;
    }

    private IReadOnlyList<(Task Work, HttpContext Http)> Running()
    {
        lock (_running)
        {
            return [.. _running.Where(r => !r.Work.IsCompleted)];
        }
    }
}
