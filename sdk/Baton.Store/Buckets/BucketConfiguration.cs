namespace Baton.Store.Buckets;

/// <summary>A bucket of S3, or of a server that speaks its protocol. Credentials come from the environment.</summary>
/// <param name="Bucket">Its name.</param>
public sealed record BucketConfiguration(string Bucket)
{
    /// <summary>What the keys begin with, without a slash at the end; null for nothing.</summary>
    public string? Prefix { get; init; }

    /// <summary>The address of the server; null for that of AWS.</summary>
    public string? Endpoint { get; init; }

    /// <summary>The region; null for the one that the environment names.</summary>
    public string? Region { get; init; }

    /// <summary>Whether the bucket is a part of the path, not of the host's name; null for yes where an endpoint is named.</summary>
    public bool? PathStyle { get; init; }
}
