using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Versioning;

namespace Baton.Init.Versioners;

/// <summary>The rule of versions that a repository had, in Baton's terms.</summary>
/// <param name="Options">The options that are nearest to it.</param>
/// <param name="IsEqual">Whether Baton's rule is the same one.</param>
/// <param name="Doubts">What the files do not say for sure, and what has no equal.</param>
internal sealed record EarlierRule(VersioningOptions Options, bool IsEqual, ImmutableArray<Diagnostic> Doubts);
