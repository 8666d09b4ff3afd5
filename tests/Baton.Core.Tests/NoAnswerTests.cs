using System.Net;
using System.Net.Sockets;
using Baton.Core.Diagnostics;

namespace Baton.Core.Tests;

/// <summary>What is shown of an exception of the network: never its own text.</summary>
public sealed class NoAnswerTests
{
    private const string Raw = "The proxy tunnel request to proxy 'http://u:PASS@host/' failed with status code '407'.";

    private static readonly (string Word, Exception Exception)[] Exceptions =
    [
        ("HTTPS_PROXY", new HttpRequestException(HttpRequestError.ProxyTunnelError, Raw)),
        ("HTTPS_PROXY", new HttpRequestException(HttpRequestError.ProxyTunnelError, Raw, null, HttpStatusCode.ProxyAuthenticationRequired)),
        ("refused", new HttpRequestException(HttpRequestError.ConnectionError, Raw, new SocketException((int)SocketError.ConnectionRefused))),
        ("no address", new HttpRequestException(HttpRequestError.NameResolutionError, Raw)),
        ("certificate", new HttpRequestException(HttpRequestError.SecureConnectionError, Raw, new System.Security.Authentication.AuthenticationException(Raw))),
        ("502", new HttpRequestException(Raw, null, HttpStatusCode.BadGateway)),
        ("in time", new TaskCanceledException(Raw)),
        ("broke", new IOException(Raw)),
        ("broke", new HttpRequestException(Raw)),
    ];

    [Fact]
    public void HasWordsOfItsOwn() => Assert.All(Exceptions, known =>
    {
        Assert.Contains(known.Word, NoAnswer.Reason(known.Exception), StringComparison.Ordinal);
        Assert.DoesNotContain("PASS", NoAnswer.Reason(known.Exception), StringComparison.Ordinal);
    });

    [Fact]
    public void IsKnownForEveryErrorOfHttp() =>
        Assert.All(Enum.GetValues<HttpRequestError>(), error => Assert.DoesNotContain("PASS", NoAnswer.Reason(new HttpRequestException(error, Raw)), StringComparison.Ordinal));
}
