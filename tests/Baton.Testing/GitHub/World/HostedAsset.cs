namespace Baton.Testing.GitHub;

/// <summary>A file of a release, as the server keeps it.</summary>
public sealed class HostedAsset
{
    public required long Id { get; init; }

    public required string Name { get; set; }

    public required string ContentType { get; init; }

    public string? Label { get; set; }

    /// <summary><c>starter</c> until all of it has arrived, then <c>uploaded</c>.</summary>
    public string State { get; set; } = "starter";

    public long Size { get; set; }

    /// <summary>Lower-case hex; empty for a starter.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>Its bytes, when they are few enough to be kept in memory.</summary>
    public byte[]? Bytes { get; set; }

    /// <summary>Where its bytes are kept when they are not.</summary>
    public string? File { get; set; }
}
