using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Init.Facts;

namespace Baton.Init.Proposals;

/// <summary>What <c>baton init</c> proposes.</summary>
public sealed record Proposal
{
    /// <summary>The changes of files; empty when there is nothing to do.</summary>
    public ImmutableArray<FileEdit> Edits { get; init; } = [];

    /// <summary>The projects, and what a release makes of each.</summary>
    public ImmutableArray<ProjectFacts> Projects { get; init; } = [];

    /// <summary>What gave the versions so far; null for nothing.</summary>
    public string? Versioner { get; init; }

    /// <summary>What is not sure, and what is left to do.</summary>
    public ImmutableArray<Diagnostic> Notes { get; init; } = [];

    /// <summary>The units that are proposed.</summary>
    internal ImmutableArray<UnitPlan> Units { get; init; } = [];
}
