using System.Net.Sockets;
using System.Security.Authentication;

namespace Baton.Core.Diagnostics;

/// <summary>
/// Why no answer came over the network. An exception's own text is never shown: that of a refused proxy has the proxy's address in it, with user and password.
/// </summary>
public static class NoAnswer
{
    /// <summary>Whether a proxy has refused to let a request through: it was not sent, and sending it again changes nothing.</summary>
    public static bool IsOfProxy(Exception exception) => Chain(exception).OfType<HttpRequestException>().Any(e => e.HttpRequestError == HttpRequestError.ProxyTunnelError);

    /// <summary>Why, in a few words.</summary>
    public static string Reason(Exception exception)
    {
        var chain = Chain(exception).ToList();
        var request = chain.OfType<HttpRequestException>().FirstOrDefault(e => e.HttpRequestError != HttpRequestError.Unknown);
        return chain.OfType<HttpRequestException>().Select(e => e.StatusCode).FirstOrDefault(s => s is not null) is { } status && !IsOfProxy(exception) ? $"the answer is {(int)status}"
            : request?.HttpRequestError == HttpRequestError.ProxyTunnelError ? "the proxy does not let it through; see the user and password in HTTPS_PROXY"
            : chain.OfType<SocketException>().FirstOrDefault() is { } socket ? Reason(socket.SocketErrorCode)
            : chain.Exists(e => e is AuthenticationException) ? "the certificate is not trusted"
            : request is not null ? Reason(request.HttpRequestError)
            : chain[0] is OperationCanceledException ? "no answer in time" : "the connection broke";
    }

    private static string Reason(SocketError error) => error switch
    {
        SocketError.ConnectionRefused => "the connection is refused",
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => "the host's name has no address",
        SocketError.TimedOut => "no answer in time",
        SocketError.NetworkUnreachable or SocketError.HostUnreachable or SocketError.NetworkDown or SocketError.HostDown => "the network does not reach the host",
        SocketError.AccessDenied => "this machine does not allow the connection",
        _ => "the connection broke",
    };

    private static string Reason(HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError => "the host's name has no address",
        HttpRequestError.ConnectionError => "there is no connection",
        HttpRequestError.SecureConnectionError => "the certificate is not trusted",
        HttpRequestError.ResponseEnded => "the answer ended early",
        HttpRequestError.UserAuthenticationError => "the user is not accepted",
        HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError or HttpRequestError.VersionNegotiationError => "what answers does not speak HTTP",
        HttpRequestError.ConfigurationLimitExceeded => "the answer is too large",
        _ => "the connection broke",
    };

    private static IEnumerable<Exception> Chain(Exception exception)
    {
        for (var one = exception; one is not null; one = one.InnerException)
        {
            yield return one;
        }
    }
}
