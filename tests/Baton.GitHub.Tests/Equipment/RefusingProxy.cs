using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Baton.GitHub.Tests.Equipment;

/// <summary>A proxy on loopback that answers every request with 407, and repeats in its answer what it was sent.</summary>
internal sealed class RefusingProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<string> _hosts = new();
    private readonly ConcurrentBag<Task> _connections = [];
    private Task _accepting = Task.CompletedTask;

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Where it was asked to connect to, as <c>HOST:PORT</c>.</summary>
    public IReadOnlyCollection<string> Hosts => _hosts;

    public static Task<RefusingProxy> StartAsync()
    {
        var proxy = new RefusingProxy();
        proxy._listener.Start();
        proxy._accepting = proxy.AcceptAsync();
        return Task.FromResult(proxy);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_connections);
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _connections.Add(AnswerAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The end.
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
                while (await reader.ReadLineAsync(_end.Token) is { Length: > 0 } request)
                {
                    var headers = new List<string>();
                    while (await reader.ReadLineAsync(_end.Token) is { Length: > 0 } header)
                    {
                        headers.Add(header);
                    }

                    _hosts.Enqueue(request.Split(' ')[1]);
                    var sent = string.Join("; ", headers.Where(h => h.StartsWith("Proxy-Authorization", StringComparison.OrdinalIgnoreCase)).Prepend("not that password"));
                    var body = Encoding.Latin1.GetBytes($"<html>{request} {sent}</html>");
                    var head = $"HTTP/1.1 407 {sent}\r\nProxy-Authenticate: Basic realm=\"proxy\"\r\nContent-Type: text/html\r\nContent-Length: {body.Length}\r\n\r\n";
                    await client.GetStream().WriteAsync((byte[])[.. Encoding.Latin1.GetBytes(head), .. body], _end.Token);
                }
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException)
            {
                // The other side is gone.
            }
        }
    }
}
