using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Baton.Core.Announcements;

namespace Baton.Announcements;

/// <summary>
/// Sends one message. It is sent again only when it certainly did not arrive: no connection came about, or the receiver says when to come
/// back. The receiver's words are not read: they may repeat the address, which is a secret.
/// </summary>
/// <param name="address">Where it is.</param>
/// <param name="happening">What it is about, for the header X-Baton-Event: <c>release</c>, <c>deployment</c>.</param>
/// <param name="key">The same in every try.</param>
/// <param name="timeout">Of one try.</param>
/// <param name="time">The clock of the waits.</param>
internal sealed class Webhook(WebhookAddress address, string happening, string key, TimeSpan timeout, TimeProvider time)
{
    private const int Tries = 3;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    public async Task<Delivery> SendAsync(byte[] body, CancellationToken cancellationToken)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = timeout };
        for (var number = 1; ; number++)
        {
            var (delivery, wait) = await OnceAsync(client, body, cancellationToken);
            if (wait is not { } pause || number == Tries)
            {
                return delivery;
            }

            await Task.Delay(pause > TimeSpan.Zero ? pause : TimeSpan.FromSeconds(number), time, cancellationToken);
        }
    }

    /// <summary>One try, and how long to wait before another one; null when there must not be one.</summary>
    private async Task<(Delivery Delivery, TimeSpan? Wait)> OnceAsync(HttpClient client, byte[] body, CancellationToken cancellationToken)
    {
        try
        {
            using var request = Request(body);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return Judge(response);
        }
        catch (HttpRequestException exception)
        {
            return exception.HttpRequestError switch
            {
                HttpRequestError.ConnectionError => (new(DeliveryState.Refused, "nobody takes the connection"), TimeSpan.Zero),
                HttpRequestError.NameResolutionError => (new(DeliveryState.Refused, "its host has no address"), TimeSpan.Zero),
                HttpRequestError.SecureConnectionError => (new(DeliveryState.Refused, "its certificate is not trusted"), null),
                HttpRequestError.ProxyTunnelError => (new(DeliveryState.Refused, "the proxy does not let it through"), null),
                _ => (new(DeliveryState.Uncertain, "the connection broke"), null),
            };
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return (new(DeliveryState.Uncertain, exception is IOException ? "the connection broke" : string.Create(CultureInfo.InvariantCulture, $"no answer within {timeout.TotalSeconds:0.###} s")), null);
        }
    }

    private HttpRequestMessage Request(byte[] body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("baton", null));

        // A structured string, quotes and all: https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/
        request.Headers.Add("Idempotency-Key", $"\"{key}\"");
        request.Headers.Add("X-Baton-Event", happening);
        if (address.Key is { } secret)
        {
            request.Headers.Add(WebhookSignature.Header, WebhookSignature.Of(body, secret));
        }

        return request;
    }

    private (Delivery Delivery, TimeSpan? Wait) Judge(HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        var wait = Wait(response);
        return response.StatusCode switch
        {
            >= HttpStatusCode.OK and < HttpStatusCode.Ambiguous => (new(DeliveryState.Delivered, $"it answers {status}"), null),
            < HttpStatusCode.BadRequest => (new(DeliveryState.Refused, $"it answers {status}, and a redirect is not followed"), null),
            HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable when wait is { } pause => (
                new(DeliveryState.Refused, string.Create(CultureInfo.InvariantCulture, $"it answers {status}, and to come back in {pause.TotalSeconds:0.###} s")), pause <= LongestWait ? pause : null),
            HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => (new(DeliveryState.Uncertain, $"it answers {status}"), null),
            _ => (new(DeliveryState.Refused, $"it answers {status}"), null),
        };
    }

    /// <summary>Seconds, or a date: https://www.rfc-editor.org/rfc/rfc9110#field.retry-after. Discord's are not always whole.</summary>
    private TimeSpan? Wait(HttpResponseMessage response)
    {
        if (response.Headers.RetryAfter is { } told)
        {
            return told.Delta ?? (told.Date - time.GetUtcNow() is { } until && until > TimeSpan.Zero ? until : TimeSpan.Zero);
        }

        return response.Headers.TryGetValues("Retry-After", out var values)
            && double.TryParse(values.First(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < 86_400
            ? TimeSpan.FromSeconds(seconds) : null;
    }
}
