using System.Collections.Immutable;

namespace Baton.Core.Configuration;

/// <summary>How the release notes are written.</summary>
public sealed record NotesConfiguration
{
    /// <summary>The sections, in order; empty for the usual ones.</summary>
    public ImmutableArray<NotesCategory> Categories { get; init; } = [];

    /// <summary>What is left out.</summary>
    public NotesExclusion Exclude { get; init; } = new();
}
