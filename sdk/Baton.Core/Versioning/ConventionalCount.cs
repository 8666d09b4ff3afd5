using System.Collections.Immutable;
using Baton.Core.Commits;

namespace Baton.Core.Versioning;

/// <summary>A version by Conventional Commits, and what it rests on.</summary>
/// <param name="Answer">The version.</param>
/// <param name="Stable">The walk to the last stable tag; null when the head has a tag's version, or the first walk was cut off.</param>
/// <param name="Effects">The commits since the last stable tag, newest first, and what they do to the version.</param>
internal sealed record ConventionalCount(VersionAnswer Answer, HeightWalk? Stable, ImmutableArray<CountedCommit> Effects);
