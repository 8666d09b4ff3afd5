using System.Collections.Immutable;

namespace Baton.Core.Diagnostics;

/// <summary>Why there is no answer, whatever would have been answered: a failure of one kind of result goes on as one of another kind.</summary>
/// <param name="Diagnostics">The errors, and warnings beside.</param>
public readonly record struct Reasons(ImmutableArray<Diagnostic> Diagnostics);
