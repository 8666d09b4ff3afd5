using System.Collections.Immutable;
using Baton.Core.Versioning;

namespace Baton.Git.Reading;

/// <summary>The versions of one commit by several rules.</summary>
/// <param name="Commit">The commit.</param>
/// <param name="Answers">The versions, in the order of the rules.</param>
public sealed record CommitVersions(CommitInfo Commit, ImmutableArray<VersionAnswer> Answers);
