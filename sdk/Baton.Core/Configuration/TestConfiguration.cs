using System.Collections.Immutable;

namespace Baton.Core.Configuration;

/// <summary>What is tested.</summary>
public sealed record TestConfiguration
{
    /// <summary>Whether tests run at all.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Solution or project, relative to the unit's folder; null for the one that is built.</summary>
    public string? Project { get; init; }

    /// <summary>Further arguments for <c>dotnet test</c>.</summary>
    public ImmutableArray<string> Arguments { get; init; } = [];
}
