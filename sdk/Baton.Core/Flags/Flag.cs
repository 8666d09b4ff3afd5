using System.Globalization;

namespace Baton.Core.Flags;

/// <summary>A feature flag in a source.</summary>
/// <param name="Key">Its id.</param>
/// <param name="State">What it answers.</param>
/// <param name="Line">1-based line of its definition; 0 when the source has no lines.</param>
/// <param name="Owner">Who answers for it; null when not said.</param>
/// <param name="Kind">release, experiment, operational, kill-switch or permission; null when not said.</param>
/// <param name="Expires">The day it should be gone; null when not said.</param>
public sealed record Flag(string Key, FlagState State, int Line, string? Owner = null, string? Kind = null, DateOnly? Expires = null)
{
    /// <summary>1-based column of its definition; 0 when not known.</summary>
    public int Column { get; init; }

    /// <summary>Of a conditional flag that is on for a share of everyone: how many in a hundred; else null.</summary>
    public double? Percentage { get; init; }

    /// <summary><c>off</c>, <c>on</c>, <c>conditional</c> or <c>conditional (25 %)</c>.</summary>
    public string StateText => State switch
    {
        FlagState.Off => "off",
        FlagState.On => "on",
        _ => Percentage is { } share ? string.Create(CultureInfo.InvariantCulture, $"conditional ({share:0.##} %)") : "conditional",
    };
}
