using System.Net.Sockets;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Deploy.Health;
using Baton.Deploy.Hosts.Settings;
using Baton.Deploy.Hosts.Shell;

namespace Baton.Deploy.Hosts;

/// <summary>Sees whether a version works on a host.</summary>
/// <param name="check">How.</param>
/// <param name="root">The environment's folder on the host.</param>
/// <param name="shell">Runs the command there.</param>
/// <param name="time">The clock.</param>
internal sealed class HostHealth(HostCheckSettings check, string root, IHostShell shell, TimeProvider time)
{
    private static readonly TimeSpan OneAnswer = TimeSpan.FromSeconds(5);

    /// <summary>Asks once.</summary>
    public async Task<(bool Well, string Answer)> AskAsync(HostSettings host, string version, CancellationToken cancellationToken)
    {
        if (check.Url is { } text)
        {
            var url = new Uri(text.Replace("${host}", host.Name, StringComparison.Ordinal).Replace("${address}", InUrl(host.Address), StringComparison.Ordinal));
            return await new HealthCheck(new HealthConfiguration(url, check.Timeout, check.Interval, check.Expect), time).AskAsync(version, cancellationToken);
        }

        return check.Tcp is { } port ? await ConnectAsync(host, port, cancellationToken) : await RunAsync(host, cancellationToken);
    }

    /// <summary>An IPv6 address stands in brackets.</summary>
    private static string InUrl(string address) => address.Contains(':', StringComparison.Ordinal) ? $"[{address}]" : address;

    /// <summary>Asks until it was well as often in a row as is wanted, or the time is over.</summary>
    public async Task<Diagnostic?> WaitAsync(HostSettings host, string version, CancellationToken cancellationToken)
    {
        if (check.Grace is { } grace)
        {
            await Task.Delay(grace, time, cancellationToken);
        }

        var until = time.GetUtcNow() + check.Timeout;
        for (var good = 0; ;)
        {
            var (well, answer) = await AskAsync(host, version, cancellationToken);
            good = well ? good + 1 : 0;
            if (good >= check.Count)
            {
                return null;
            }

            if (time.GetUtcNow() >= until)
            {
                return DeployDiagnostics.Unhealthy.Report(
                    $"{version} on the host '{host.Name}' was not well{(check.Count > 1 ? $" {check.Count} times in a row" : "")} within {check.Timeout}. The last answer was: {answer}.", "See the service's own log there.");
            }

            await Task.Delay(check.Interval, time, cancellationToken);
        }
    }

    private static async Task<(bool Well, string Answer)> ConnectAsync(HostSettings host, int port, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(OneAnswer);
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(host.Address, port, limit.Token);
            return (true, $"port {port} is open");
        }
        catch (Exception exception) when (exception is SocketException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return (false, $"port {port}: {(exception is SocketException ? exception.Message : "no answer")}");
        }
    }

    private async Task<(bool Well, string Answer)> RunAsync(HostSettings host, CancellationToken cancellationToken)
    {
        var script = new HostScript(HostScripts.Check) { Values = new Dictionary<string, string> { ["root"] = root, ["run"] = "0" }, Arguments = check.Command };
        var answer = await shell.RunAsync(host, script, check.Timeout, cancellationToken);
        return (answer is { Exit: 0, Unreached: null }, answer.Unreached?.Message ?? (answer.Exit == 0 ? "the command ended with 0" : $"the command ended with {answer.Lines.FirstOrDefault() ?? "an error"}"));
    }
}
