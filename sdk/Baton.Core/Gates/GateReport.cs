namespace Baton.Core.Gates;

/// <summary>A gate's verdict in one run.</summary>
/// <param name="Gate">The gate's name, as <c>--override</c> takes it.</param>
/// <param name="Verdict">What it answered.</param>
/// <param name="OverriddenBecause">The reason given for passing its hold; null when it was not overridden.</param>
public sealed record GateReport(string Gate, GateVerdict Verdict, string? OverriddenBecause = null)
{
    /// <summary>Whether the run must stop here.</summary>
    public bool Holds => Verdict is GateVerdict.Hold && OverriddenBecause is null;
}
