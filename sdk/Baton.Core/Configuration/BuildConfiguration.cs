using System.Collections.Immutable;

namespace Baton.Core.Configuration;

/// <summary>What is built.</summary>
public sealed record BuildConfiguration
{
    /// <summary>Solution or project, relative to the unit's folder; null for what <c>dotnet build</c> finds there.</summary>
    public string? Project { get; init; }

    /// <summary>The MSBuild configuration.</summary>
    public string Configuration { get; init; } = "Release";

    /// <summary>Further MSBuild properties.</summary>
    public ImmutableSortedDictionary<string, string> Properties { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}
