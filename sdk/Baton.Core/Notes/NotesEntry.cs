using System.Collections.Immutable;
using Baton.Core.Releases;

namespace Baton.Core.Notes;

/// <summary>One line of the notes: a commit, or what a pull request brought.</summary>
public sealed record NotesEntry
{
    /// <summary>The Conventional Commits type; null for none.</summary>
    public string? Type { get; init; }

    /// <summary>The Conventional Commits scope; null for none.</summary>
    public string? Scope { get; init; }

    /// <summary>What changed, as somebody wrote it: no Markdown.</summary>
    public required string Text { get; init; }

    /// <summary>Something breaks.</summary>
    public bool Breaking { get; init; }

    /// <summary>What to do about it; null when nobody wrote that.</summary>
    public string? Migration { get; init; }

    /// <summary>The pull request; null when none is known.</summary>
    public int? Pull { get; init; }

    /// <summary>The pull requests before it that brought the same, newest first.</summary>
    public ImmutableArray<int> OlderPulls { get; init; } = [];

    /// <summary>The labels of the pull requests.</summary>
    public ImmutableArray<string> Labels { get; init; } = [];

    /// <summary>Full hex, newest first.</summary>
    public ImmutableArray<string> Commits { get; init; } = [];

    /// <summary>Who did it.</summary>
    public ImmutableArray<Person> Authors { get; init; } = [];

    /// <summary>The issues that are closed by it and not named in the text.</summary>
    public ImmutableArray<string> Closes { get; init; } = [];

    /// <summary>All of its pull requests, newest first.</summary>
    internal IEnumerable<int> Pulls => Pull is { } newest ? OlderPulls.Prepend(newest) : OlderPulls;
}
