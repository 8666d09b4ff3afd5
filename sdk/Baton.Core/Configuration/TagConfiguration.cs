namespace Baton.Core.Configuration;

/// <summary>What happens to the tag that a release makes.</summary>
public sealed record TagConfiguration
{
    /// <summary>Push it, so that other clones count from it.</summary>
    public bool Push { get; init; } = true;

    /// <summary>The remote to push it to; null for origin, or else the first one by name.</summary>
    public string? Remote { get; init; }
}
