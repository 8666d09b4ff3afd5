using System.Collections.Immutable;

namespace Baton.Gates.Rehearsals;

/// <summary>A statement that was run, and what it did.</summary>
/// <param name="Script">The migration.</param>
/// <param name="Line">Its line.</param>
/// <param name="Text">Its first words.</param>
/// <param name="Milliseconds">How long it took.</param>
public sealed record RehearsedStatement(string Script, int Line, string Text, long Milliseconds)
{
    /// <summary>The locks that it took, and that are held until the end of the transaction.</summary>
    public ImmutableArray<HeldLock> Locks { get; init; } = [];

    /// <summary>The relations that it rewrote.</summary>
    public ImmutableArray<string> Rewrites { get; init; } = [];

    /// <summary>How many sessions of this database waited for it at its end.</summary>
    public int Waiting { get; init; }
}
