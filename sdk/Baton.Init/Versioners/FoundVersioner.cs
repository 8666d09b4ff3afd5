using System.Collections.Immutable;

namespace Baton.Init.Versioners;

/// <summary>A tool that a repository uses.</summary>
/// <param name="Versioner">The tool.</param>
/// <param name="Files">Its configuration files in the repository.</param>
internal sealed record FoundVersioner(Versioner Versioner, ImmutableArray<string> Files);
