using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;

namespace Baton.Core.Succession;

/// <summary>A release that cannot go after all others that can have gone.</summary>
/// <param name="Release">The release.</param>
/// <param name="Reasons">What then holds it.</param>
public sealed record BlockedRelease(Release Release, ImmutableArray<Diagnostic> Reasons);
