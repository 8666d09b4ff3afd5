using System.Collections.Immutable;

namespace Baton.Core.Configuration;

/// <summary>What the release notes leave out. What breaks is never left out.</summary>
public sealed record NotesExclusion
{
    /// <summary>Types of Conventional Commits, in lower case. What is not given is tests, CI and style, as far as no category of the unit names them.</summary>
    public ImmutableArray<string> Types { get; init; } = ["test", "tests", "ci", "style"];

    /// <summary>Scopes of Conventional Commits.</summary>
    public ImmutableArray<string> Scopes { get; init; } = [];

    /// <summary>Labels of pull requests.</summary>
    public ImmutableArray<string> Labels { get; init; } = [];

    /// <summary>Logins or names of authors.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];
}
