using System.Collections.Immutable;

namespace Baton.Core.Notes;

/// <summary>A section of the notes.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Entries">Its lines, newest first.</param>
/// <param name="Collapsed">Folded until somebody opens it.</param>
public sealed record NotesGroup(string Title, ImmutableArray<NotesEntry> Entries, bool Collapsed = false);
