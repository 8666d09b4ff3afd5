using System.Collections.Immutable;

namespace Baton.Testing.Git;

/// <summary>A commit of a made-up history.</summary>
/// <param name="Parents">Numbers of earlier commits, first parent first; empty for a root.</param>
/// <param name="Files">Paths that it writes, each with its own number as content; what it does not write is the first parent's.</param>
/// <param name="Message">Its message; null for one made of its number.</param>
/// <param name="Minute">Its date, in minutes since <see cref="GitSandbox.Start"/>; null for its number.</param>
public sealed record HistoryCommit(ImmutableArray<int> Parents, ImmutableArray<string> Files, string? Message = null, int? Minute = null);
