using System.Collections.Immutable;

namespace Baton.Core.Releases;

/// <summary>One commit of a release.</summary>
/// <param name="Commit">Full lower-case hex.</param>
/// <param name="Subject">The first line of its message.</param>
/// <param name="Author">The author's name.</param>
/// <param name="Type">The Conventional Commits type in lower case (<c>feat</c>, <c>fix</c>); null when the subject has none.</param>
/// <param name="Scope">The Conventional Commits scope; null when it has none.</param>
/// <param name="Breaking">Marked by <c>!</c> or a BREAKING CHANGE footer.</param>
public sealed record Change(string Commit, string Subject, string Author, string? Type = null, string? Scope = null, bool Breaking = false)
{
    /// <summary>What its BREAKING CHANGE footers say, paragraphs and all; null when it has none.</summary>
    public string? Migration { get; init; }

    /// <summary>The author's account; null when it is not known.</summary>
    public string? Login { get; init; }

    /// <summary>Who else wrote it: its Co-authored-by footers.</summary>
    public ImmutableArray<Person> CoAuthors { get; init; } = [];

    /// <summary>The pull request that brought it; null when none is known.</summary>
    public PullRequest? Pull { get; init; }

    /// <summary>The issues that it closes: <c>#3</c>, <c>owner/name#4</c>.</summary>
    public ImmutableArray<string> Closes { get; init; } = [];

    /// <summary>Nothing of it is left: a later commit of the same release takes it back, or it takes back nothing but earlier ones.</summary>
    public bool Cancelled { get; init; }
}
