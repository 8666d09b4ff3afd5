using Octokit;
using Octokit.Internal;

namespace Baton.GitHub.Api;

/// <summary>Octokit's client without its own limit: that is a timer for each request, which goes on for 100 seconds after the answer. Ours is <see cref="IdleLimit"/>.</summary>
internal sealed class OctokitClient(Func<HttpMessageHandler> handler) : HttpClientAdapter(handler), IHttpClient
{
    Task<IResponse> IHttpClient.Send(IRequest request, CancellationToken cancellationToken, Func<object, object>? preprocessResponseBody)
    {
        if (request is Request own)
        {
            own.Timeout = TimeSpan.Zero;
        }

        return Send(request, cancellationToken, preprocessResponseBody);
    }
}
