namespace Baton.Core.Flags;

/// <summary>A feature flag in a source.</summary>
/// <param name="Key">Its id.</param>
/// <param name="State">What it answers.</param>
/// <param name="Line">1-based line of its definition.</param>
/// <param name="Owner">Who answers for it; null when not said.</param>
/// <param name="Kind">release, experiment, operational, kill-switch or permission; null when not said.</param>
/// <param name="Expires">The day it should be gone; null when not said.</param>
public sealed record Flag(string Key, FlagState State, int Line, string? Owner = null, string? Kind = null, DateOnly? Expires = null);
