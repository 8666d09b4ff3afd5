using System.Collections.Immutable;
using Baton.Core.Diagnostics;

namespace Baton.Core.Gates;

/// <summary>What a gate answers.</summary>
public abstract record GateVerdict
{
    private GateVerdict()
    {
    }

    /// <summary>The facts it was decided on, in the order to print.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Evidence { get; init; } = [];

    /// <summary>Nothing stands against it.</summary>
    public sealed record Go : GateVerdict;

    /// <summary>There is nothing to decide.</summary>
    /// <param name="Reason">Why not.</param>
    public sealed record Skip(string Reason) : GateVerdict;

    /// <summary>The release must not go on.</summary>
    /// <param name="Reasons">Why, each with its way out; at least one.</param>
    public sealed record Hold(ImmutableArray<Diagnostic> Reasons) : GateVerdict;
}
