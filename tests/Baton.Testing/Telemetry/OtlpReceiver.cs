using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Baton.Testing.Telemetry;

/// <summary>A receiver of OTLP over HTTP on loopback, which decodes what it gets. Any other path takes whatever it is sent.</summary>
public sealed class OtlpReceiver : IDisposable
{
    private readonly ConcurrentQueue<(string Path, byte[] Body)> _requests = new();
    private readonly HttpListener _listener;

    private OtlpReceiver(HttpListener listener, string endpoint) => (_listener, Endpoint) = (listener, endpoint);

    /// <summary>What OTEL_EXPORTER_OTLP_ENDPOINT is set to.</summary>
    public string Endpoint { get; }

    /// <summary>What every request is answered.</summary>
    public int Status { get; set; } = 200;

    /// <summary>Keeps whoever sends waiting.</summary>
    public Task Hold { get; set; } = Task.CompletedTask;

    /// <summary>The value of the header x-key of the last request.</summary>
    public string? Key { get; private set; }

    /// <summary>The spans, by arrival.</summary>
    public IReadOnlyList<ReceivedSpan> Spans => [.. Of("v1/traces").SelectMany(b => ProtoField.At(b, 1, 2, 2)).Select(ReceivedSpan.Read)];

    /// <summary>The attributes of the resource of the spans.</summary>
    public IReadOnlyDictionary<string, string> Resource =>
        ProtoField.At(Of("v1/traces").First(), 1, 1, 1).Select(ProtoField.Attribute).ToDictionary(StringComparer.Ordinal);

    /// <summary>The names of the metrics.</summary>
    public IReadOnlyList<string> Metrics => [.. MetricMessages.SelectMany(m => ProtoField.Read(m).Where(f => f.Field == 1).Select(f => f.Text))];

    /// <summary>All that arrived, as text with what is binary in it.</summary>
    public string Everything => string.Concat(_requests.Select(r => Encoding.Latin1.GetString(r.Body)));

    /// <summary>How many requests have come.</summary>
    public int Calls => _requests.Count;

    private IEnumerable<byte[]> MetricMessages => Of("v1/metrics").SelectMany(b => ProtoField.At(b, 1, 2, 2));

    /// <summary>The header traceparent of the last request to another path.</summary>
    public string? Traceparent { get; private set; }

    public static OtlpReceiver Start()
    {
        for (var tries = 10; ; tries--)
        {
            var endpoint = $"http://127.0.0.1:{FreePort()}";
            var listener = new HttpListener { Prefixes = { endpoint + "/" } };
            try
            {
                listener.Start();
                var receiver = new OtlpReceiver(listener, endpoint);
                _ = receiver.AnswerAsync();
                return receiver;
            }
            catch (HttpListenerException) when (tries > 0)
            {
                // Somebody else took the port meanwhile.
            }
        }
    }

    /// <summary>The values of a counter, by one attribute of its points.</summary>
    public IReadOnlyDictionary<string, ulong> Counted(string metric, string attribute) => MetricMessages
        .Where(m => ProtoField.Read(m).Any(f => f.Field == 1 && f.Text == metric))
        .SelectMany(m => ProtoField.At(m, 7, 1))
        .ToDictionary(
            p => ProtoField.At(p, 7).Select(ProtoField.Attribute).Single(a => a.Key == attribute).Value,
            p => ProtoField.Read(p).Single(f => f.Field == 6).Number, StringComparer.Ordinal);

    public void Dispose() => _listener.Close();

    private IEnumerable<byte[]> Of(string path) => _requests.Where(r => r.Path.EndsWith(path, StringComparison.Ordinal)).Select(r => r.Body);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task AnswerAsync()
    {
        try
        {
            while (_listener.IsListening)
            {
                _ = HandleAsync(await _listener.GetContextAsync());
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // The test has ended.
        }
    }

    private async Task HandleAsync(HttpListenerContext http)
    {
        using var body = new MemoryStream();
        await http.Request.InputStream.CopyToAsync(body);
        var path = http.Request.Url!.AbsolutePath;
        Key = http.Request.Headers["x-key"] ?? Key;
        Traceparent = path.StartsWith("/v1/", StringComparison.Ordinal) ? Traceparent : http.Request.Headers["traceparent"];
        _requests.Enqueue((path, body.ToArray()));
        await Hold;
        try
        {
            http.Response.StatusCode = Status;
            http.Response.ContentType = "application/x-protobuf";
            http.Response.Close();
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // Whoever sent it has gone.
        }
    }
}
