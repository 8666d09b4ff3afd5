using Baton.Core.Diagnostics;

namespace Baton.Store.Buckets;

/// <summary>What can go wrong with a bucket.</summary>
public static class BucketDiagnostics
{
    /// <summary>There is no such bucket.</summary>
    public static readonly DiagnosticDescriptor NoBucket = Error("BATON6240", "Bucket does not exist");

    /// <summary>There are no credentials, or they do not suffice.</summary>
    public static readonly DiagnosticDescriptor Denied = Error("BATON6241", "Bucket denies access");

    /// <summary>The clock of this machine and the server's differ too much.</summary>
    public static readonly DiagnosticDescriptor ClockSkew = Error("BATON6242", "Clock differs from the server's");

    /// <summary>The server does not answer.</summary>
    public static readonly DiagnosticDescriptor Unreachable = Error("BATON6243", "Bucket cannot be reached");

    /// <summary>What arrived is not what was sent.</summary>
    public static readonly DiagnosticDescriptor WrongChecksum = Error("BATON6244", "Upload arrived with another checksum");

    /// <summary>The server refused a request for another reason.</summary>
    public static readonly DiagnosticDescriptor Refused = Error("BATON6245", "Bucket refused a request");

    private static DiagnosticDescriptor Error(string code, string title) => new(code, title, Severity.Error, ExitCode.RemoteFailed);
}
