using System.Net;

namespace Baton.GitHub.Api;

/// <summary>
/// The connections of this process, whichever release or question they are for. A handler of its own for each of them would keep its
/// connections open long after it was forgotten.
/// </summary>
internal static class Connections
{
    // So that a host that moves is found again: https://learn.microsoft.com/dotnet/fundamentals/networking/http/httpclient-guidelines#dns-behavior
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    private static readonly SocketsHttpHandler Requests = Handler(h => (h.AllowAutoRedirect, h.AutomaticDecompression) = (false, DecompressionMethods.All));

    /// <summary>For files: bytes are taken as they are. Whoever follows a link has to know who gets the token; .NET would take it off for everybody.</summary>
    public static SocketsHttpHandler Files { get; } = Handler(h => h.AllowAutoRedirect = false);

    /// <summary>For Octokit, which follows links itself, and disposes of what it is given.</summary>
    /// <param name="known">What was read before is asked for under the condition that it has changed.</param>
    /// <param name="redirects">Where it may be led.</param>
    /// <param name="transport">What carries requests; null for the connections of this process.</param>
    public static HttpMessageHandler ForOctokit(KnownPages known, Redirects redirects, HttpMessageHandler? transport) =>
        new Lent(new HttpMessageInvoker(transport ?? Requests, disposeHandler: false), known, redirects);

    /// <summary>GitHub's API sets no cookies that anybody needs, and is told of no trace.</summary>
    private static SocketsHttpHandler Handler(Action<SocketsHttpHandler> more)
    {
        var handler = new SocketsHttpHandler { PooledConnectionLifetime = Lifetime, UseCookies = false, ActivityHeadersPropagator = null };
        more(handler);
        return handler;
    }

    private sealed class Lent(HttpMessageInvoker connections, KnownPages known, Redirects redirects) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Method == HttpMethod.Get && known.Find(request.RequestUri!) is { } page)
            {
                request.Headers.TryAddWithoutValidation("If-None-Match", page.Tag);
            }

            var response = await connections.SendAsync(request, cancellationToken);
            if ((int)response.StatusCode is 301 or 302 or 307 or 308 && response.Headers.Location is { } location)
            {
                // Octokit takes it as it is, and a relative one for a mistake: https://www.rfc-editor.org/rfc/rfc9110#section-10.2.2
                response.Headers.Location = new Uri(request.RequestUri!, location);
                if (!redirects.MayFollow(request.RequestUri!, response.Headers.Location))
                {
                    using (response)
                    {
                        throw new MovedException((int)response.StatusCode, response.Headers.Location);
                    }
                }
            }

            return response;
        }
    }
}
