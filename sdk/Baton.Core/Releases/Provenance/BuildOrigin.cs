namespace Baton.Core.Releases.Provenance;

/// <summary>Where and by whom a release was built.</summary>
/// <param name="Repository">The repository's URL, without credentials.</param>
/// <param name="Builder">A URI that names whoever is trusted to have run the build: the workflow in GitHub Actions, else this machine's user.</param>
/// <param name="Invocation">A URI or an id of this one run; null when there is none.</param>
/// <param name="Started">When it began.</param>
/// <param name="Finished">When it ended.</param>
public sealed record BuildOrigin(Uri Repository, Uri Builder, string? Invocation, DateTimeOffset Started, DateTimeOffset Finished);
