namespace Baton.Core.Releases.Provenance;

/// <summary>Where and by whom a release was built.</summary>
/// <param name="Repository">The repository's URL, without credentials; null when it has none.</param>
/// <param name="Builder">A URI that names whoever is trusted to have run the build: the workflow in GitHub Actions, else <see cref="Local"/>.</param>
/// <param name="Invocation">A URI or an id of this one run; null when there is none.</param>
/// <param name="Started">When the run began, before it restored and built anything.</param>
/// <param name="Finished">When the artifacts and their evidence were written.</param>
public sealed record BuildOrigin(Uri? Repository, Uri Builder, string? Invocation, DateTimeOffset Started, DateTimeOffset Finished)
{
    /// <summary>The builder of a release that a person made on a machine of their own. Neither is named: provenance is published.</summary>
    public static Uri Local { get; } = new("tag:baton,2026:builder/local");
}
