using Baton.Core.Diagnostics;

namespace Baton.GitHub.Api;

/// <summary>Failures from below HTTP.</summary>
internal static class Network
{
    /// <summary>Whether an exception says that no (whole) answer came.</summary>
    public static bool IsDown(Exception exception) => exception is HttpRequestException or IOException or OperationCanceledException or System.Net.Sockets.SocketException;

    public static ApiFailure Failure(Exception exception, string request) =>
        new(NoAnswer.IsOfProxy(exception) ? FailureKind.Proxy : FailureKind.Unreachable, 0, NoAnswer.Reason(exception), request);
}
