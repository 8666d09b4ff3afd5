using System.Collections.Immutable;
using System.Net;
using System.Text;
using Baton.Core.Diagnostics;
using Baton.Core.Flags;

namespace Baton.Gates.Ofrep;

/// <summary>
/// Asks a flag server over the OpenFeature Remote Evaluation Protocol 0.3 (https://github.com/open-feature/protocol), flag by flag: the bulk
/// answer may leave disabled flags out, and disabled is not missing. Only reads.
/// </summary>
/// <param name="settings">Where and how.</param>
/// <param name="handler">The way to the network; not disposed.</param>
/// <param name="time">Waits after a 429.</param>
public sealed class OfrepClient(OfrepSettings settings, HttpMessageHandler handler, TimeProvider time)
{
    private const int Attempts = 3;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private string Server => settings.Endpoint.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);

    /// <summary>The flags among these keys that the server knows. An older server answers 404 for a disabled flag: it then counts as missing.</summary>
    public async Task<Result<FlagSet>> ReadAsync(IEnumerable<string> keys, CancellationToken cancellationToken)
    {
        using var client = new HttpClient(handler, disposeHandler: false) { Timeout = settings.Timeout };
        var flags = ImmutableSortedDictionary.CreateBuilder<string, Flag>(StringComparer.Ordinal);
        foreach (var key in keys.Distinct(StringComparer.Ordinal))
        {
            try
            {
                var (state, error) = await AskAsync(client, key, cancellationToken);
                if (error is not null)
                {
                    return error;
                }

                if (state is { } known)
                {
                    flags.Add(key, new Flag(key, known, 0));
                }
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException
                || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
            {
                var why = exception is OperationCanceledException ? $"no answer within {settings.Timeout.TotalMilliseconds:0} ms" : NoAnswer.Reason(exception);
                return OfrepDiagnostics.Failed.Report($"{Server} could not be asked for the flag '{key}': {why}.", "See that the server runs and can be reached, and run the same command again.");
            }
        }

        return new FlagSet(Server, flags.ToImmutable());
    }

    private async Task<(FlagState? State, Diagnostic? Error)> AskAsync(HttpClient client, string key, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var request = Request(key);
            using var response = await client.SendAsync(request, cancellationToken);
            switch (response.StatusCode)
            {
                case HttpStatusCode.OK:
                    return OfrepAnswer.Read(await response.Content.ReadAsStringAsync(cancellationToken)) is { } state
                        ? (state, null) : (null, Failed(key, "its answer is not one of OFREP"));
                case HttpStatusCode.NotFound:
                    return OfrepAnswer.IsNotFound(await response.Content.ReadAsStringAsync(cancellationToken))
                        ? (null, null) : (null, Failed(key, "it answered 404 without saying FLAG_NOT_FOUND; the address may be another service's"));
                case HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden:
                    return (null, OfrepDiagnostics.Refused.Report(
                        $"{Server} refused to be asked for the flag '{key}' ({(int)response.StatusCode}).", "Set OFREP_HEADERS to a header with the right key, such as X-API-Key=…"));
                case HttpStatusCode.TooManyRequests when attempt < Attempts && Wait(response) is var wait && wait <= LongestWait:
                    await Task.Delay(wait, time, cancellationToken);
                    continue;
                default:
                    return (null, Failed(key, $"it answered {(int)response.StatusCode}"));
            }
        }
    }

    private HttpRequestMessage Request(string key)
    {
        var address = new Uri($"{Server.TrimEnd('/')}/ofrep/v1/evaluate/flags/{Uri.EscapeDataString(key)}");
        var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new StringContent("""{"context":{"targetingKey":"baton"}}""", Encoding.UTF8, "application/json"),
        };
        foreach (var (name, value) in settings.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    private TimeSpan Wait(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > time.GetUtcNow() => date - time.GetUtcNow(),
        _ => TimeSpan.FromSeconds(1),
    };

    private Diagnostic Failed(string key, string why) => OfrepDiagnostics.Failed.Report(
        $"{Server} could not be asked for the flag '{key}': {why}.", "Look at the server's log, and run the same command again.");
}
