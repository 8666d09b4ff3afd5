using System.Collections.Immutable;

namespace Baton.Core.Configuration;

/// <summary>A section of the release notes, and what belongs to it.</summary>
/// <param name="Title">Its heading.</param>
public sealed record NotesCategory(string Title)
{
    /// <summary>Types of Conventional Commits, in lower case.</summary>
    public ImmutableArray<string> Types { get; init; } = [];

    /// <summary>Scopes of Conventional Commits.</summary>
    public ImmutableArray<string> Scopes { get; init; } = [];

    /// <summary>Labels of pull requests; <c>*</c> for any label.</summary>
    public ImmutableArray<string> Labels { get; init; } = [];

    /// <summary>Logins or names of authors.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Collapsed on GitHub until a reader expands it.</summary>
    public bool Collapsed { get; init; }

    /// <summary>Updates of what the project depends on.</summary>
    public static NotesCategory Dependencies { get; } = new("Dependencies")
    {
        Scopes = ["deps", "deps-dev", "deps-peer", "dependencies"],
        Labels = ["dependencies"],
        Authors = ["dependabot[bot]", "dependabot-preview[bot]", "renovate[bot]", "renovate-bot"],
        Collapsed = true,
    };

    /// <summary>The sections of who has not said otherwise.</summary>
    public static ImmutableArray<NotesCategory> Defaults { get; } =
    [
        new("Features") { Types = ["feat"], Labels = ["enhancement", "feature"] },
        new("Fixes") { Types = ["fix"], Labels = ["bug"] },
        new("Security") { Types = ["security", "sec"], Scopes = ["security", "sec"], Labels = ["security"] },
        new("Performance") { Types = ["perf"], Labels = ["performance"] },
        new("Deprecated") { Types = ["deprecate"], Labels = ["deprecation"] },
        new("Removed") { Types = ["remove"] },
        new("Reverts") { Types = ["revert"] },
        new("Documentation") { Types = ["docs"], Labels = ["documentation"] },
        new("Refactoring") { Types = ["refactor"] },
        new("Tests") { Types = ["test", "tests"] },
        new("Build") { Types = ["build"] },
        new("CI") { Types = ["ci"] },
        new("Style") { Types = ["style"] },
        new("Chores") { Types = ["chore"] },
        Dependencies,
    ];
}
