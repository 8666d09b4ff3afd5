using System.Collections.Immutable;

namespace Baton.Core.BuildNumbers;

/// <summary>How a version is told to a build system.</summary>
/// <param name="System">The build system.</param>
/// <param name="Line">A line for standard output; null for none.</param>
/// <param name="Files">What is written to files.</param>
public sealed record BuildNumber(BuildSystem System, string? Line, ImmutableArray<BuildNumberFile> Files);
