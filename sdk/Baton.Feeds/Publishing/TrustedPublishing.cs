using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Baton.Core.Diagnostics;

namespace Baton.Feeds.Publishing;

/// <summary>
/// Exchanges the identity of a GitHub workflow for a key that lives for an hour: first a token for the feed's own audience, then the key.
/// https://docs.github.com/actions/reference/security/oidc and https://learn.microsoft.com/nuget/nuget-org/trusted-publishing
/// </summary>
internal static class TrustedPublishing
{
    public const string TokenVariable = "ACTIONS_ID_TOKEN_REQUEST_TOKEN";
    private const string AddressVariable = "ACTIONS_ID_TOKEN_REQUEST_URL";

    /// <summary>Makes the exchange.</summary>
    /// <param name="target">The feed; its configuration may name the service.</param>
    /// <param name="push">Where the feed takes packages; the service is its neighbour <c>token</c>, and the audience its host.</param>
    /// <param name="request">What GitHub gives the job to ask with.</param>
    /// <param name="made">Is told each secret that is made on the way, before it is sent anywhere.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The key; or why there is none, which may pass.</returns>
    public static async Task<(Secret? Key, FeedFailure? Failure)> ExchangeAsync(FeedTarget target, Uri push, Secret request, Action<Secret> made, CancellationToken cancellationToken)
    {
        var service = target.Feed.TokenService is { } named ? new Uri(named) : new Uri(push.AbsoluteUri.TrimEnd('/')[..(push.AbsoluteUri.TrimEnd('/').LastIndexOf('/') + 1)] + "token");
        var audience = service.GetLeftPart(UriPartial.Authority);
        if (!target.Variables.TryGetValue(AddressVariable, out var address) || !Uri.TryCreate($"{address}&audience={Uri.EscapeDataString(audience)}", UriKind.Absolute, out var identity))
        {
            return No(FeedFailure.NotAsked, $"{AddressVariable} is not set.");
        }

        try
        {
            using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(60) };
            client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("baton", null));
            using var ask = new HttpRequestMessage(HttpMethod.Get, identity) { Headers = { Authorization = new("Bearer", request.Reveal()) } };
            var token = await ReadAsync(client, ask, "value", new(request), cancellationToken);
            if (token.Key is null)
            {
                return token;
            }

            made(token.Key);

            using var exchange = new HttpRequestMessage(HttpMethod.Post, service)
            {
                Headers = { Authorization = new("Bearer", token.Key.Reveal()) },
                Content = JsonContent.Create(new JsonObject { ["username"] = target.Feed.User, ["tokenType"] = "ApiKey" }),
            };
            return await ReadAsync(client, exchange, "apiKey", new(request, token.Key), cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && exception is HttpRequestException or OperationCanceledException or IOException)
        {
            return No(0, NoAnswer.Reason(exception));
        }
    }

    private static async Task<(Secret? Key, FeedFailure? Failure)> ReadAsync(HttpClient client, HttpRequestMessage request, string field, SecretList secrets, CancellationToken cancellationToken)
    {
        using var response = await client.SendAsync(request, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        var json = Parse(text);

        // Whoever answers may show what he was sent.
        var error = (json?["error"] as JsonValue)?.ToString() is { } said ? $": {secrets.Redact(said)}" : "";
        return response.IsSuccessStatusCode && (json?[field] as JsonValue)?.TryGetValue<string>(out var value) == true && !string.IsNullOrWhiteSpace(value)
            ? (new Secret(value), null)
            : No((int)response.StatusCode, $"{request.Method} {request.RequestUri!.GetLeftPart(UriPartial.Path)} answers {(int)response.StatusCode}{error}");
    }

    private static JsonObject? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static (Secret? Key, FeedFailure? Failure) No(int status, string why)
    {
        var failure = new FeedFailure(status, why);
        return (null, failure with
        {
            Known = FeedDiagnostics.NoExchange.Report(
                $"The workflow's identity could not be exchanged for a key: {why}",
                failure.MayPass
                    ? "Look at the status pages of GitHub and of the feed, and run the same command again: it goes on where it stopped."
                    : "Give the job 'permissions: id-token: write', and let the feed's trusted publishing policy name this repository and workflow and the \"user\" of baton.json."),
        });
    }
}
