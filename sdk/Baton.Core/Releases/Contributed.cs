using System.Collections.Immutable;

namespace Baton.Core.Releases;

/// <summary>The changes of a release with what GitHub knows of them.</summary>
/// <param name="Changes">With pull requests, labels and accounts.</param>
/// <param name="Newcomers">Whose first contribution it is, in the order of the pull requests.</param>
public sealed record Contributed(ImmutableArray<Change> Changes, ImmutableArray<Newcomer> Newcomers);
