using System.Globalization;
using System.Net.Sockets;
using Baton.Core.Diagnostics;
using Baton.Deploy.Hosts.Settings;
using Baton.Deploy.Hosts.Shell;

namespace Baton.Deploy.Hosts.Balancing;

/// <summary>The runtime API of HAProxy (https://docs.haproxy.org/2.6/management.html#9.3), on every stats socket that is configured.</summary>
internal sealed class HaProxy(BalancerSettings settings, string folder, TimeProvider time) : ILoadBalancer
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public async Task<Diagnostic?> DrainAsync(HostSettings host, CancellationToken cancellationToken)
    {
        foreach (var socket in settings.HaProxy)
        {
            if (await SetAsync(socket, host, "drain", cancellationToken) is { } refused)
            {
                return refused;
            }
        }

        // Requests that take longer than the limit are cut off by the restart of the service; that is what the limit is for.
        var until = time.GetUtcNow() + settings.Timeout;
        foreach (var socket in settings.HaProxy)
        {
            for (var isIdle = false; !isIdle && time.GetUtcNow() < until;)
            {
                var server = await ServerAsync(socket, host, cancellationToken);
                if (!server.IsSuccess)
                {
                    return server.Diagnostics[0];
                }

                isIdle = server.Value.Sessions == 0;
                await Task.Delay(isIdle ? TimeSpan.Zero : Pause, time, cancellationToken);
            }
        }

        return null;
    }

    public async Task<Diagnostic?> ReadyAsync(HostSettings host, CancellationToken cancellationToken)
    {
        foreach (var socket in settings.HaProxy)
        {
            if (await SetAsync(socket, host, "ready", cancellationToken) is { } refused)
            {
                return refused;
            }
        }

        var until = time.GetUtcNow() + settings.Timeout;
        while (true)
        {
            var (isReady, seen) = await LookAsync(host, cancellationToken);
            if (isReady == true)
            {
                return null;
            }

            if (time.GetUtcNow() >= until)
            {
                return HostDiagnostics.BalancerFailed.Report(
                    $"HAProxy did not take the host '{host.Name}' back within {settings.Timeout}: {seen}.", "See what HAProxy's own health check asks for; the host's check of baton.json has passed.");
            }

            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    public async Task<(bool? IsReady, string Seen)> LookAsync(HostSettings host, CancellationToken cancellationToken)
    {
        var seen = new List<string>();
        foreach (var socket in settings.HaProxy)
        {
            var server = await ServerAsync(socket, host, cancellationToken);
            if (!server.IsSuccess)
            {
                return (null, server.Diagnostics[0].Message);
            }

            seen.Add(server.Value.Status);
        }

        return (seen.TrueForAll(HaProxyServer.IsReady), $"{string.Join(", ", seen.Distinct())} in HAProxy");
    }

    private string NameOf(HostSettings host) => settings.Server!.Replace("${host}", host.Name, StringComparison.Ordinal);

    private async Task<Diagnostic?> SetAsync(string socket, HostSettings host, string state, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(socket, $"set server {NameOf(host)} state {state}", cancellationToken);
        return !answer.IsSuccess ? answer.Diagnostics[0] : answer.Value.Trim() is { Length: > 0 } refusal ? Failed(socket, $"'{NameOf(host)}': {refusal}") : null;
    }

    private async Task<Result<HaProxyServer>> ServerAsync(string socket, HostSettings host, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(socket, "show stat", cancellationToken);
        return !answer.IsSuccess ? answer.Reasons : HaProxyServer.Find(answer.Value, NameOf(host)) is { } server ? server : Failed(socket, $"it has no server '{NameOf(host)}'");
    }

    private async Task<Result<string>> AskAsync(string socket, string command, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(10));
        try
        {
            using var connection = await ConnectAsync(socket, limit.Token);
            await using var stream = new NetworkStream(connection);
            await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes($"{command}\n"), limit.Token);
            using var reader = new StreamReader(stream);
            return await reader.ReadToEndAsync(limit.Token);
        }
        catch (Exception exception) when (exception is SocketException or IOException or ArgumentException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return Failed(socket, exception is OperationCanceledException ? "no answer within 10 s" : exception.Message);
        }
    }

    private async Task<Socket> ConnectAsync(string address, CancellationToken cancellationToken)
    {
        var colon = address.LastIndexOf(':');
        var isTcp = !address.Contains('/', StringComparison.Ordinal) && colon > 0 && int.TryParse(address[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out _);
        var socket = isTcp ? new Socket(SocketType.Stream, ProtocolType.Tcp) : new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            if (isTcp)
            {
                await socket.ConnectAsync(address[..colon].Trim('[', ']'), int.Parse(address[(colon + 1)..], CultureInfo.InvariantCulture), cancellationToken);
            }
            else
            {
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(Path.GetFullPath(address, folder)), cancellationToken);
            }

            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static Diagnostic Failed(string socket, string why) => HostDiagnostics.BalancerFailed.Report(
        $"HAProxy at '{socket}' cannot be used: {why}", "Correct \"balancer\" in baton.json; HAProxy needs 'stats socket … level admin'.");
}
