using System.Net.Sockets;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;

namespace Baton.Deploy.Health;

/// <summary>Asks a URL whether a version works. An answer that does not contain what is expected is none: it may be the old version's, or a stranger's.</summary>
/// <param name="health">What to ask.</param>
/// <param name="time">The clock.</param>
public sealed class HealthCheck(HealthConfiguration health, TimeProvider time)
{
    private static readonly TimeSpan OneAnswer = TimeSpan.FromSeconds(5);

    /// <summary>Asks once.</summary>
    /// <returns>Whether it is well, and what was answered.</returns>
    public async Task<(bool Well, string Answer)> AskAsync(string version, CancellationToken cancellationToken)
    {
        using var handler = new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { Timeout = OneAnswer };
        try
        {
            using var response = await client.GetAsync(health.Url, cancellationToken);
            var text = (await response.Content.ReadAsStringAsync(cancellationToken)).Trim();
            var first = text.Split('\n')[0];
            var answer = $"{(int)response.StatusCode} {(first.Length > 200 ? first[..200] : first)}".TrimEnd();
            return (response.IsSuccessStatusCode && text.Contains(Expected(version), StringComparison.Ordinal), answer);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return (false, exception is OperationCanceledException ? $"no answer within {OneAnswer.TotalSeconds} s" : NoAnswer.Reason(exception));
        }
    }

    /// <summary>Asks until it is well or the time is over.</summary>
    /// <returns>Null when it is well.</returns>
    public async Task<Diagnostic?> WaitAsync(string version, CancellationToken cancellationToken)
    {
        var until = time.GetUtcNow() + health.Timeout;
        while (true)
        {
            var (well, answer) = await AskAsync(version, cancellationToken);
            if (well)
            {
                return null;
            }

            if (time.GetUtcNow() >= until)
            {
                var expected = health.Expect is null ? "" : $" with '{Expected(version)}' in the answer";
                return DeployDiagnostics.Unhealthy.Report(
                    $"{health.Url} was not well{expected} within {health.Timeout}. The last answer was: {answer}.", "See the service's own log.");
            }

            await Task.Delay(health.Interval, time, cancellationToken);
        }
    }

    /// <summary>Whether somebody listens where the URL points to.</summary>
    public async Task<bool> IsTakenAsync(CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(health.Url.Host, health.Url.Port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private string Expected(string version) => health.Expect?.Replace("${version}", version, StringComparison.Ordinal) ?? "";
}
