using Baton.Core.Releases;

namespace Baton.Core.Notes;

/// <summary>What the notes of a release are made of.</summary>
/// <param name="Release">Its name, version, tag, changes and newcomers.</param>
/// <param name="PreviousTag">The tag of the release before; null for the first.</param>
/// <param name="Until">What its changes end with, as GitHub knows it: its tag, or its commit when it gets no tag.</param>
/// <param name="Date">The day of its commit.</param>
/// <param name="Links">The repository's pages; null when it is on no GitHub host.</param>
public sealed record NotesFacts(Release Release, string? PreviousTag, string Until, DateOnly Date, NotesLinks? Links);
