using System.Diagnostics;
using OpenTelemetry;

namespace Baton.Telemetry;

/// <summary>
/// Takes secrets out of a span before it is exported. Of a request it leaves the method, the server and the status: a path or a query may hold a key that no list knows.
/// </summary>
/// <param name="redact">Masks the secrets of the run.</param>
internal sealed class RedactingProcessor(Func<string, string> redact) : BaseProcessor<Activity>
{
    /// <summary>The source of the activities that <see cref="HttpClient"/> makes.</summary>
    public const string Requests = "System.Net.Http";

    private static readonly string[] OfRequests = ["http.request.method", "http.response.status_code", "server.address", "server.port", "error.type", "network.protocol.version"];

    /// <inheritdoc/>
    public override void OnEnd(Activity data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var isRequest = data.Source.Name == Requests;
        foreach (var (name, value) in data.TagObjects.ToList())
        {
            if (isRequest && !OfRequests.Contains(name))
            {
                data.SetTag(name, null);
            }
            else if (value is string text)
            {
                data.SetTag(name, redact(text));
            }
        }

        data.DisplayName = redact(isRequest ? $"{data.GetTagItem("http.request.method")} {data.GetTagItem("server.address")}" : data.DisplayName);
        data.SetStatus(data.Status);
        if (data.Events.Any())
        {
            // Events cannot be changed, and Baton makes none: those of others may repeat what a server said.
            data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        }
    }
}
