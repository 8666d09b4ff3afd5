using System.Collections.Immutable;

namespace Baton.GitHub.Publishing;

/// <summary>What else is to hold on GitHub once a release is published.</summary>
public sealed record GitHubFollowUps
{
    /// <summary>The commit has a status with the test counts.</summary>
    public bool Status { get; init; }

    /// <summary>The milestone of the version is closed.</summary>
    public bool Milestone { get; init; }

    /// <summary>The issues and pull requests are told.</summary>
    public bool Comment { get; init; }

    /// <summary>The issues and pull requests have this label; null for none.</summary>
    public string? Label { get; init; }

    /// <summary>The workflow that is started on the tag, as the name of its file; null for none.</summary>
    public string? Dispatch { get; init; }

    /// <summary>The issues and pull requests of the release.</summary>
    public ImmutableArray<int> Numbers { get; init; } = [];
}
