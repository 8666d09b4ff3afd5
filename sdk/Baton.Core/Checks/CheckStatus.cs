namespace Baton.Core.Checks;

/// <summary>What looking before a release came to.</summary>
public enum CheckStatus
{
    /// <summary>It is as a release needs it.</summary>
    Ok,

    /// <summary>A release could run, and somebody should look.</summary>
    Warning,

    /// <summary>A release would fail here.</summary>
    Failed,

    /// <summary>Nobody was asked.</summary>
    NotAsked,
}
