using System.Collections.Immutable;

namespace Baton.Core.Configuration;

/// <summary>How a packed package is used before it is published.</summary>
public sealed record PackageUse
{
    /// <summary>Whether it is used at all.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>A program that uses it, as a list of arguments; empty for what its kind calls for.</summary>
    public ImmutableArray<string> Command { get; init; } = [];
}
