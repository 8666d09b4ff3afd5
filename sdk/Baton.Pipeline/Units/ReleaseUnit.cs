using Baton.Core.Configuration;
using Baton.Core.Versioning;
using Baton.Git;

namespace Baton.Pipeline.Units;

/// <summary>A release unit as it was found.</summary>
/// <param name="Folder">Its folder, absolute.</param>
/// <param name="Configuration">What baton.json and its overrides say; the paths of its versioning are relative to the repository's root.</param>
/// <param name="Repository">Its repository; null for none.</param>
/// <param name="FolderInRepository">Its folder relative to the repository's root, with '/'; empty for the root.</param>
public sealed record ReleaseUnit(string Folder, UnitConfiguration Configuration, GitRepository? Repository, string FolderInRepository) : IDisposable
{
    /// <summary>All that baton.json says. <see cref="Configuration"/> can be a part of it: what a program may not see does not depend on where a run publishes.</summary>
    internal UnitConfiguration Written { get; private init; } = Configuration;

    /// <summary>The same unit, published to places of this machine alone: no tag is pushed, and nothing is announced.</summary>
    internal ReleaseUnit Locally() => this with
    {
        Configuration = Configuration with { Publish = [.. Configuration.Publish.Where(p => p.IsLocal)], Announce = [], Tag = Configuration.Tag with { Push = false } },
    };

    /// <summary>Where its artifacts, its release.json and its journal go.</summary>
    public string Output => State ?? Path.Combine(Folder, "artifacts", "baton");

    /// <summary>Where its files go when it was read from an environments file; null for a unit with a baton.json.</summary>
    public string? State { get; init; }

    /// <summary>Whether it was read from an environments file: it has no repository, and its version is that of what is deployed.</summary>
    public bool IsOnHost => State is not null;

    /// <summary>Where the artifacts themselves go.</summary>
    public string Packages => Path.Combine(Output, "packages");

    /// <summary>The release record.</summary>
    public string ReleaseFile => Path.Combine(Output, "release.json");

    /// <summary>A path of the configuration, absolute.</summary>
    public string Absolute(string path) => Path.GetFullPath(path, Folder);

    /// <summary>The projects that are packed, absolute.</summary>
    public IEnumerable<string> PackedProjects => Configuration.Packages.Select(p => p.Project).OfType<string>().Select(Absolute);

    /// <summary>Which paths are its own.</summary>
    public PathFilter Filter => Configuration.Versioning.Filter();

    /// <inheritdoc/>
    public void Dispose() => Repository?.Dispose();
}
