using System.Collections.Immutable;
using Baton.Core.Releases;

namespace Baton.Core.Succession;

/// <summary>A release at its place in a <see cref="DeploymentOrder"/>.</summary>
/// <param name="Release">The release.</param>
/// <param name="After">The releases before it that it needs, and why; empty where it could go at once.</param>
public sealed record OrderedRelease(Release Release, ImmutableArray<OrderWait> After);
