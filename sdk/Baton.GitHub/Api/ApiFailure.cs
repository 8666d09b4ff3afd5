using System.Collections.Immutable;
using System.Net;
using Octokit;

namespace Baton.GitHub.Api;

/// <summary>A request that did not do what it should.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Status">The HTTP status; 0 when there was no answer.</param>
/// <param name="Message">GitHub's own words, or the network's.</param>
/// <param name="Request">Method and path.</param>
/// <param name="Wait">How long GitHub asks to wait; null when it does not say.</param>
internal sealed record ApiFailure(FailureKind Kind, int Status, string Message, string Request, TimeSpan? Wait = null)
{
    /// <summary>The codes of a 422: <c>already_exists</c>, <c>missing_field</c>, <c>custom</c>.</summary>
    public ImmutableArray<string> Codes { get; init; } = [];

    /// <summary>
    /// Where the token can be authorized for an organization with single sign-on; null when that is not the reason.
    /// https://docs.github.com/en/rest/authentication/authenticating-to-the-rest-api#authorizing-your-personal-access-token-for-saml-sso
    /// </summary>
    public Uri? SingleSignOn { get; init; }

    /// <summary>Whether nobody knows if the request was done.</summary>
    public bool IsUncertain => Kind is FailureKind.Unreachable or FailureKind.Server;

    /// <summary>
    /// Whether the request may have taken GitHub too long, so that a smaller one can succeed:
    /// https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#timeouts.
    /// </summary>
    public bool IsTimeout => Status is 502 or 504;

    /// <summary>Whether there is no such thing, or no more: 404 or 410.</summary>
    public bool IsGone => Kind == FailureKind.NotFound || Status == 410;

    /// <summary>
    /// Whether somebody else may have made the reference in the same moment. GitHub says "Reference already exists", or "Reference update failed", which may mean other things too
    /// (https://github.com/github/rest-api-description/issues/4887), or 409 (https://docs.github.com/en/rest/git/refs#create-a-reference).
    /// </summary>
    public bool MayBeTaken => Status == 409 || Says("already exists") || Says("Reference update failed");

    public bool Has(string code) => Codes.Contains(code);

    public bool Says(string words) => Message.Contains(words, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether somebody else answered: what came is no refusal, and nothing that the API would say.</summary>
    public bool IsForeign => Kind == FailureKind.Server && Status is >= 200 and < 400;

    /// <summary>What went wrong, in one line.</summary>
    public override string ToString() => Status == 0 ? $"{Request}: {Message}" : $"{Request}: {Status} {Message.ReplaceLineEndings(" ")}";

    /// <summary>An answer that is none: a proxy's page, or that of a server that is not the API. What is in it is shown to nobody.</summary>
    public static ApiFailure Foreign(int status, string request) => new(FailureKind.Server, status, "and no answer of the API", request);

    /// <param name="exception">What Octokit says.</param>
    /// <param name="request">Method and path.</param>
    /// <param name="now">What a limit's end is counted from.</param>
    /// <param name="redact">Takes the token out. A proxy's page may show the request that it got, header and all; and it is cut to its beginning, the token in it too.</param>
    public static ApiFailure Of(ApiException exception, string request, DateTimeOffset now, Func<string, string> redact)
    {
        var headers = exception.HttpResponse?.Headers ?? ImmutableDictionary<string, string>.Empty;
        string Header(string name) => headers.FirstOrDefault(h => h.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value ?? "";
        return ApiErrorText.Read((int)exception.StatusCode, exception.HttpResponse?.Body as string ?? "", request, Header, now, redact);
    }

    /// <summary>
    /// https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit: retry-after, else x-ratelimit-reset, else a minute.
    /// The limit on comments may also come as a 422 that says "was submitted too quickly"; older GitHub Enterprise Servers call a secondary limit
    /// "an abuse detection mechanism".
    /// </summary>
    public static ApiFailure Of(int status, string message, string request, Func<string, string> header, DateTimeOffset now)
    {
        TimeSpan? wait = int.TryParse(header("retry-after"), out var seconds) ? TimeSpan.FromSeconds(seconds)
            : header("x-ratelimit-remaining") == "0" && long.TryParse(header("x-ratelimit-reset"), out var reset)
                ? TimeSpan.FromSeconds(Math.Max(1, (DateTimeOffset.FromUnixTimeSeconds(reset) - now).TotalSeconds + 1))
                : null;
        var isLimit = status == 429
            || (status == 403 && (wait is not null || Says("rate limit") || Says("abuse detection")))
            || (status == 422 && Says("submitted too quickly"));
        var kind = isLimit ? FailureKind.RateLimited : (HttpStatusCode)status switch
        {
            HttpStatusCode.Unauthorized => FailureKind.Unauthorized,
            HttpStatusCode.Forbidden => FailureKind.Forbidden,
            HttpStatusCode.NotFound => FailureKind.NotFound,
            HttpStatusCode.RequestTimeout => FailureKind.Server,
            < HttpStatusCode.BadRequest or >= HttpStatusCode.InternalServerError => FailureKind.Server,
            _ => FailureKind.Refused,
        };
        return new(kind, status, message, request, wait) { SingleSignOn = status == 403 ? SsoHeader(header("x-github-sso")) : null };

        bool Says(string words) => message.Contains(words, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary><c>required; url=https://github.com/orgs/…</c></summary>
    private static Uri? SsoHeader(string value) =>
        value.Split(';', StringSplitOptions.TrimEntries) is ["required", .. var more]
        && more.FirstOrDefault(p => p.StartsWith("url=", StringComparison.Ordinal)) is { } url
        && Uri.TryCreate(url["url=".Length..], UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps ? address : null;
}
