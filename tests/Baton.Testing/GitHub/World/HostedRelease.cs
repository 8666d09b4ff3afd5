namespace Baton.Testing.GitHub;

/// <summary>A release, as the server keeps it.</summary>
public sealed class HostedRelease
{
    public required long Id { get; init; }

    public required string TagName { get; set; }

    public required string Target { get; set; }

    public string? Name { get; set; }

    public string? Body { get; set; }

    public bool Draft { get; set; }

    public bool Prerelease { get; set; }

    /// <summary>Published while the repository made its releases immutable.</summary>
    public bool Immutable { get; set; }

    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>How many more listings will not show it.</summary>
    public int HiddenFor { get; set; }

    public List<HostedAsset> Assets { get; } = [];

    public HostedAsset? Find(string name) => Assets.SingleOrDefault(a => a.Name == name);
}
