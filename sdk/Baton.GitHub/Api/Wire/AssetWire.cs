namespace Baton.GitHub.Api.Wire;

/// <summary>A release asset as the API shows it, with the digest that Octokit 14 does not know.</summary>
internal sealed class AssetWire
{
    public long Id { get; set; }

    public string Name { get; set; } = "";

    /// <summary>A word, not an enumeration: <c>starter</c>, <c>uploaded</c>, and what GitHub may think of later.</summary>
    public string State { get; set; } = "";

    public long Size { get; set; }

    /// <summary><c>sha256:…</c>; null where GitHub has not computed one.</summary>
    public string? Digest { get; set; }

    public bool IsUploaded => State == "uploaded";

    /// <summary>Lower-case hex; null when GitHub does not tell.</summary>
    public string? Sha256 => Digest?.StartsWith("sha256:", StringComparison.OrdinalIgnoreCase) == true ? Digest[7..].ToLowerInvariant() : null;
}
