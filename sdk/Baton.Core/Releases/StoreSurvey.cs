using System.Collections.Immutable;
using Baton.Core.Diagnostics;

namespace Baton.Core.Releases;

/// <summary>What is in a folder of releases.</summary>
/// <param name="Releases">The releases that can be read, sorted by unit and version.</param>
/// <param name="Problems">What is wrong with the rest.</param>
public sealed record StoreSurvey(ImmutableArray<StoredRelease> Releases, ImmutableArray<Diagnostic> Problems);
