using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Baton.Deploy.Tests.Flags;

/// <summary>A flag server on loopback: answers each request with what the test says, and remembers what it was asked.</summary>
internal sealed class FlagServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly Func<string, string> answer;
    private readonly Task serving;

    /// <summary>Starts it.</summary>
    /// <param name="answer">From a request (head and body) to a status line, headers, an empty line and a body.</param>
    public FlagServer(Func<string, string> answer)
    {
        this.answer = answer;
        listener.Start();
        serving = ServeAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

    public List<string> Requests { get; } = [];

    public static string Json(int status, string body, string headers = "") =>
        $"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n{headers}\r\n{body}";

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await serving;
        listener.Dispose();
        end.Dispose();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            try
            {
                using var client = await listener.AcceptTcpClientAsync(end.Token);
                await using var stream = client.GetStream();
                var request = await ReadAsync(stream);
                Requests.Add(request);
                await stream.WriteAsync(Encoding.UTF8.GetBytes(answer(request)), end.Token);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task<string> ReadAsync(NetworkStream stream)
    {
        var (text, buffer) = (new StringBuilder(), new byte[4096]);
        while (!IsWhole(text.ToString()))
        {
            var read = await stream.ReadAsync(buffer, end.Token);
            if (read == 0)
            {
                break;
            }

            text.Append(Encoding.UTF8.GetString(buffer, 0, read));
        }

        return text.ToString();
    }

    private static bool IsWhole(string text)
    {
        var head = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var length = text.Split("\r\n").FirstOrDefault(l => l.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase));
        return head >= 0 && (length is null || text.Length - head - 4 >= int.Parse(length[16..]));
    }
}
