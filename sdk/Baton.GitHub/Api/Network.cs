namespace Baton.GitHub.Api;

/// <summary>Failures from below HTTP.</summary>
internal static class Network
{
    /// <summary>Whether an exception says that no (whole) answer came.</summary>
    public static bool IsDown(Exception exception) => exception is HttpRequestException or IOException or OperationCanceledException or System.Net.Sockets.SocketException;

    public static ApiFailure Failure(Exception exception, string request) =>
        new(FailureKind.Unreachable, 0, exception is OperationCanceledException ? "no answer in time" : exception.GetBaseException().Message, request);
}
