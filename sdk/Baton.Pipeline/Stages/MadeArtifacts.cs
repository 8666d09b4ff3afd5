using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Releases;

namespace Baton.Pipeline.Stages;

/// <summary>Artifacts that were made.</summary>
/// <param name="Artifacts">The files, sorted by name.</param>
/// <param name="Packages">What each NuGet package is in baton.json, by the name of its file; may be empty.</param>
public sealed record MadeArtifacts(ImmutableArray<Artifact> Artifacts, IReadOnlyDictionary<string, PackageConfiguration> Packages);
