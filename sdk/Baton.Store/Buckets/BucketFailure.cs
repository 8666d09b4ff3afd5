using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Baton.Core.Diagnostics;

namespace Baton.Store.Buckets;

/// <summary>What a failed request means.</summary>
internal static class BucketFailure
{
    /// <summary>Whether an exception is an answer of the server, or a failure on the way to it, and no bug.</summary>
    public static bool Is(Exception exception, CancellationToken cancellationToken) =>
        exception is AmazonServiceException or AmazonClientException or HttpRequestException or IOException or UnauthorizedAccessException
        || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    /// <summary>The coded error. The SDK's messages name no credentials; the request itself is not repeated.</summary>
    /// <param name="place">Where the store is.</param>
    /// <param name="what">What was to be done.</param>
    /// <param name="exception">What was thrown.</param>
    public static Diagnostic Of(string place, string what, Exception exception)
    {
        var (code, status) = exception is AmazonServiceException service ? (service.ErrorCode ?? "", service.StatusCode) : ("", default);
        if (exception is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            return StoreDiagnostics.ArtifactChanged.Report($"{place}: {what}: {exception.Message}", "Let other runs in this folder end, and run it again.");
        }

        // The SDK compares what it downloads with the tag of the object.
        if (exception is AmazonClientException && exception.Message.Contains("hash", StringComparison.OrdinalIgnoreCase))
        {
            return StoreDiagnostics.Damaged.Report($"{place}: {what}: the bytes do not fit the checksum of the object.", "Restore it from a copy, or release a new version.");
        }

        string Said(string why) => $"{place}: {what}: {why}";
        return code switch
        {
            "NoSuchBucket" => BucketDiagnostics.NoBucket.Report(Said("there is no such bucket."), "Correct \"bucket\", \"region\" and \"endpoint\" in baton.json, or make the bucket."),
            "RequestTimeTooSkewed" or "RequestExpired" or "RequestInTheFuture" => BucketDiagnostics.ClockSkew.Report(
                Said("the server's clock differs from this machine's too much."), "Set the clock of this machine, and run it again."),
            "BadDigest" or "InvalidDigest" or "XAmzContentSHA256Mismatch" or "XAmzContentChecksumMismatch" => BucketDiagnostics.WrongChecksum.Report(
                Said($"the server received other bytes than were sent ({code})."), "Run it again; if it stays, look at proxies on the way to the server."),
            "InvalidAccessKeyId" or "SignatureDoesNotMatch" or "AccessDenied" or "ExpiredToken" or "InvalidToken" or "AllAccessDisabled" => Denied(code),
            _ when status is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized => Denied($"{(int)status}"),
            _ when exception is AmazonServiceException && (int)status is >= 400 and < 500 => BucketDiagnostics.Refused.Report(
                Said($"the server refused it ({(int)status} {code})."), "Look the code up in the documentation of the server."),
            _ when exception is AmazonClientException { InnerException: null } && exception.Message.Contains("credentials", StringComparison.OrdinalIgnoreCase) =>
                Denied("no credentials were found"),
            _ => BucketDiagnostics.Unreachable.Report(
                Said($"the server does not answer{(status == default ? "" : $" ({(int)status})")}: {Innermost(exception)}"), "Look at the network, the server and \"endpoint\", and run it again."),
        };

        Diagnostic Denied(string why) => BucketDiagnostics.Denied.Report(
            Said($"access is denied ({why})."), "Look at AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY or the profile, and at the rights that they have for this bucket: list, read, write, and for 'rm' and 'gc' delete.");
    }

    private static string Innermost(Exception exception) => exception.GetBaseException().Message;
}
