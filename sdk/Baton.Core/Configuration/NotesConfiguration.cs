using System.Collections.Immutable;

namespace Baton.Core.Configuration;

/// <summary>How the release notes are written.</summary>
public sealed record NotesConfiguration
{
    /// <summary>Ask GitHub which pull requests brought the commits, and who wrote them.</summary>
    public bool PullRequests { get; init; }

    /// <summary>A template in Scriban's language, relative to the unit's folder; null for the usual form.</summary>
    public string? Template { get; init; }

    /// <summary>Put the notes into the NuGet packages that have none of their own.</summary>
    public bool Packages { get; init; } = true;

    /// <summary>The changelog that <c>baton notes --changelog</c> keeps up to date, relative to the unit's folder.</summary>
    public string Changelog { get; init; } = "CHANGELOG.md";

    /// <summary>The sections, in order; empty for the usual ones.</summary>
    public ImmutableArray<NotesCategory> Categories { get; init; } = [];

    /// <summary>What is left out.</summary>
    public NotesExclusion Exclude { get; init; } = new();
}
