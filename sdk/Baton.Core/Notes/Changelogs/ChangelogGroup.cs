using System.Collections.Immutable;

namespace Baton.Core.Notes.Changelogs;

/// <summary>What stands under a heading such as <c>### Added</c>.</summary>
/// <param name="Title">The heading; null for what stands before the first one.</param>
/// <param name="Lines">The lines, without empty ones at the beginning and the end.</param>
internal sealed record ChangelogGroup(string? Title, ImmutableArray<string> Lines);
