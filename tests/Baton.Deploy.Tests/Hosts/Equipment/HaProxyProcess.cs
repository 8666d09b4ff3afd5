using System.Diagnostics;
using System.Net.Sockets;
using Baton.Testing;

namespace Baton.Deploy.Tests.Hosts.Equipment;

/// <summary>A real HAProxy in front of the services of the hosts, with a stats socket.</summary>
internal sealed class HaProxyProcess : IAsyncDisposable
{
    private readonly TempFolder folder = new("/tmp");
    private Process? process;

    /// <summary>Why there is none; null when there is.</summary>
    public static string? Missing => File.Exists("/usr/sbin/haproxy") ? null : "HAProxy is not installed (Debian: apt-get install haproxy).";

    public string Socket => folder["admin.sock"];

    public Uri Url { get; private set; } = null!;

    /// <summary>Starts it, with the servers web1, web2, … of the backend web.</summary>
    public async Task StartAsync(IEnumerable<string> servers)
    {
        var port = SshHosts.FreePort();
        Url = new Uri($"http://127.0.0.1:{port}/");
        var configuration = folder.Write("haproxy.cfg", $"""
            global
              stats socket {Socket} mode 600 level admin
            defaults
              mode http
              timeout connect 2s
              timeout client 20s
              timeout server 20s
              timeout check 10s
              retries 0
            frontend all
              bind 127.0.0.1:{port}
              default_backend web
            backend web
              option httpchk GET /health
              default-server check inter 100ms fall 1 rise 1
              {string.Join("\n  ", servers.Select((s, i) => $"server web{i + 1} {s}"))}

            """);
        process = Process.Start(new ProcessStartInfo("/usr/sbin/haproxy", ["-db", "-q", "-f", configuration]) { WorkingDirectory = "/" })!;
        while (!await AnswersAsync(port))
        {
            Assert.False(process.HasExited, "HAProxy has ended.");
            await Task.Delay(20);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { } running)
        {
            running.Kill();
            await running.WaitForExitAsync();
            running.Dispose();
        }

        folder.Dispose();
    }

    private static async Task<bool> AnswersAsync(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
