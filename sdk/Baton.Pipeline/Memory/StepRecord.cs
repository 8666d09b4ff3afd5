using System.Collections.Immutable;

namespace Baton.Pipeline.Memory;

/// <summary>What a step was made from, and what it made.</summary>
/// <param name="Step">The step, in small letters.</param>
/// <param name="Inputs">The digest of everything that can change its result.</param>
internal sealed record StepRecord(string Step, string Inputs)
{
    /// <summary>The files that it left in the output folder.</summary>
    public ImmutableArray<RememberedFile> Files { get; init; } = [];

    /// <summary>What else came of it, by names of the step's own.</summary>
    public ImmutableSortedDictionary<string, string> Facts { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Its warnings.</summary>
    public ImmutableArray<RememberedWarning> Warnings { get; init; } = [];
}
