namespace Baton.Pipeline.Stages;

/// <summary>What the caller asked about the settings of the application.</summary>
public sealed record SettingsOptions
{
    /// <summary><c>--cluster NAME</c>: the cluster in the environment; null for none.</summary>
    public string? Cluster { get; init; }

    /// <summary><c>--hostname NAME</c>: the host that the settings are for; null for this one.</summary>
    public string? HostName { get; init; }

    /// <summary>
    /// <c>--settings-diff ENV</c> as an argument of the targets, <c>--diff ENV</c> of the command: the environment to compare; null for none.
    /// </summary>
    public string? Difference { get; init; }

    /// <summary><c>--settings-public</c>, <c>--public</c>: the public subset alone.</summary>
    public bool IsPublic { get; init; }

    /// <summary><c>--settings-validate</c>, <c>--validate</c>: whether every environment and cluster renders.</summary>
    public bool Validates { get; init; }

    /// <summary><c>--local</c>: with the sources of a developer's machine.</summary>
    public bool IsLocal { get; init; }

    /// <summary><c>--settings-build</c>, <c>--build</c>: with the sources of a build, and those of a developer's machine.</summary>
    public bool IsBuild { get; init; }

    /// <summary>Whether anything was asked beside the environment.</summary>
    public bool IsAsked => this != new SettingsOptions();
}
