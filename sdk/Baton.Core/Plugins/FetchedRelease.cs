using Baton.Core.Releases;

namespace Baton.Core.Plugins;

/// <summary>A release that a publisher has.</summary>
/// <param name="Folder">The folder with its files, absolute.</param>
public sealed record FetchedRelease(string Folder)
{
    /// <summary>What the place has of it, where it keeps no record; null when release.json is in the folder.</summary>
    public Release? Release { get; init; }

    /// <summary>Whether <see cref="Release"/> comes from the record of another place, so that the files were compared with it.</summary>
    public bool IsCompared { get; init; }

    /// <summary>Whether Baton publishes nothing there without checksums and bill of materials, so that missing ones are an error.</summary>
    public bool NeedsEvidence { get; init; }

    /// <summary>Whether the folder has the files of the release and no others, so that an unknown file is an error.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The source of NuGet's configuration that packages can be restored from; null for the folder itself.</summary>
    public string? Feed { get; init; }
}
