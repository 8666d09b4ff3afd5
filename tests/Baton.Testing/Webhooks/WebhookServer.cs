using System.Collections.Concurrent;
using Baton.Testing.GitHub;
using Microsoft.AspNetCore.Http;

namespace Baton.Testing.Webhooks;

/// <summary>A webhook on loopback, with a secret in its address. It counts every message that arrived whole, told or not.</summary>
public sealed class WebhookServer : IAsyncDisposable
{
    public const string Secret = "T0BATON-NobodyMaySeeThisPart";
    private readonly ConcurrentQueue<ReceivedMessage> _messages = new();
    private readonly ConcurrentQueue<ReceivedMessage> _tries = new();
    private readonly ConcurrentQueue<(int Status, string? RetryAfter)> _answers = new();
    private Uri _url = new("http://127.0.0.1/");
    private int _calls;

    private WebhookServer()
    {
    }

    /// <summary>The whole address, secret included.</summary>
    public string Address => new Uri(_url, $"services/{Secret}").AbsoluteUri;

    /// <summary>What has arrived.</summary>
    public IReadOnlyList<ReceivedMessage> Messages => [.. _messages];

    /// <summary>Every request that arrived whole, with those that were refused.</summary>
    public IReadOnlyList<ReceivedMessage> Tries => [.. _tries];

    /// <summary>How many requests have begun.</summary>
    public int Calls => _calls;

    /// <summary>Where requests are cut; null for nowhere.</summary>
    public Moment? Cut { get; set; }

    /// <summary>Happens when a request is cut, with the connection still open.</summary>
    public Action? Then { get; set; }

    /// <summary>Keeps whoever sends waiting, after the message has arrived.</summary>
    public Task Hold { get; set; } = Task.CompletedTask;

    /// <summary>Where a redirect leads.</summary>
    public string? Location { get; set; }

    public static async Task<WebhookServer> StartAsync()
    {
        var server = new WebhookServer();
        server._url = await LoopbackHost.OpenAsync(server.HandleAsync);
        return server;
    }

    /// <summary>What the next request is answered, instead of 200.</summary>
    public void Answer(int status, string? retryAfter = null) => _answers.Enqueue((status, retryAfter));

    public async ValueTask DisposeAsync() => await LoopbackHost.CloseAsync(_url);

    private async Task HandleAsync(HttpContext http)
    {
        Interlocked.Increment(ref _calls);
        if (Cut == Moment.Before)
        {
            Abort(http);
            return;
        }

        using var body = new MemoryStream();
        if (Cut == Moment.During)
        {
            await http.Request.Body.ReadExactlyAsync(new byte[http.Request.ContentLength!.Value / 2]);
            Abort(http);
            return;
        }

        await http.Request.Body.CopyToAsync(body);
        var (status, retryAfter) = _answers.TryDequeue(out var planned) ? planned : (IsForUs(http.Request) ? 200 : 404, null);
        var message = new ReceivedMessage(body.ToArray(), http.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase));
        _tries.Enqueue(message);
        if (status is 200 or 500 or 502)
        {
            _messages.Enqueue(message);
        }

        await Hold;
        if (Cut == Moment.After)
        {
            Abort(http);
            return;
        }

        http.Response.StatusCode = status;
        http.Response.Headers.RetryAfter = retryAfter;
        http.Response.Headers.Location = Location;

        // Services repeat what they were sent: nobody may print it.
        await http.Response.WriteAsync($"no such hook: {Address}");
    }

    private static bool IsForUs(HttpRequest request) =>
        request.Method == "POST" && request.Path == $"/services/{Secret}" && request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) == true;

    private void Abort(HttpContext http)
    {
        Then?.Invoke();
        http.Abort();
    }
}
