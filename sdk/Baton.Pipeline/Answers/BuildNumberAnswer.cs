using System.Collections.Immutable;

namespace Baton.Pipeline.Answers;

/// <summary>How the version was told to a build system.</summary>
/// <param name="System">Its name, as after <c>--ci</c>.</param>
/// <param name="Line">The line that it reads from standard output; null for none.</param>
/// <param name="Files">The files that were written.</param>
public sealed record BuildNumberAnswer(string System, string? Line, ImmutableArray<string> Files);
