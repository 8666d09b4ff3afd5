using System.Collections.Concurrent;
using System.Net;
using Baton.Testing.Webhooks;

namespace Baton.Tool.Tests.Equipment;

/// <summary>A webhook on loopback, where the commands of this project run: they bring the assemblies of ASP.NET Core themselves.</summary>
internal sealed class HookReceiver : IDisposable
{
    private readonly ConcurrentQueue<ReceivedMessage> _messages = new();
    private readonly HttpListener _listener = new();

    public HookReceiver()
    {
        Address = $"http://127.0.0.1:{UnitRepository.FreePort()}/services/{WebhookServer.Secret}/";
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _ = AnswerAsync();
    }

    /// <summary>The whole address, secret included.</summary>
    public string Address { get; }

    /// <summary>What every request is answered.</summary>
    public int Status { get; set; } = 200;

    /// <summary>What has arrived.</summary>
    public IReadOnlyList<ReceivedMessage> Messages => [.. _messages];

    public void Dispose() => _listener.Close();

    private async Task AnswerAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                using var body = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(body);
                _messages.Enqueue(new ReceivedMessage(
                    body.ToArray(), context.Request.Headers.AllKeys.OfType<string>().ToDictionary(k => k, k => context.Request.Headers[k]!, StringComparer.OrdinalIgnoreCase)));
                context.Response.StatusCode = Status;
                context.Response.Close();
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // It is closed.
        }
    }
}
