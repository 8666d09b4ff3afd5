using Baton.Deploy.Versions;
using Naming = Baton.Deploy.Versions.VersionFolder;

namespace Baton.Deploy.Directories;

/// <summary>The folders of an environment: <c>versions/VERSION/</c>, the link <c>live</c>, <c>unpack/</c> for what is half made, <c>logs/</c>.</summary>
/// <param name="Root">The environment's folder, absolute.</param>
public sealed record DirectoryLayout(string Root)
{
    /// <summary>What tells that a version is whole, written last.</summary>
    public const string MarkerName = VersionMarker.FileName;

    /// <summary>The link to the live version.</summary>
    public string Live => Path.Combine(Root, "live");

    /// <summary>Where the versions are.</summary>
    public string Versions => Path.Combine(Root, "versions");

    /// <summary>Where versions are put together.</summary>
    public string Unpack => Path.Combine(Root, "unpack");

    /// <summary>Where the output of hooks goes.</summary>
    public string Logs => Path.Combine(Root, "logs");

    /// <summary>How far the last switch has come.</summary>
    public string State => Path.Combine(Root, "state.json");

    /// <summary>The folder of a version.</summary>
    /// <param name="name">The version, or a version with the beginning of a digest: <c>1.5.0</c>, <c>1.5.0+3f2a9c1b04de</c>.</param>
    public string VersionFolder(string name) => Path.Combine(Versions, name);

    /// <summary>The name of the folder that the link points to; null when there is none.</summary>
    public string? LiveName() => new DirectoryInfo(Live).LinkTarget is { } target ? Path.GetFileName(Path.TrimEndingDirectorySeparator(target)) : null;

    /// <summary>The version that the link points to; null when there is none.</summary>
    public string? LiveVersion() => VersionOf(LiveName());

    /// <summary>The version of a folder's name: a version of a release has no build metadata, so what follows a '+' is the digest.</summary>
    public static string? VersionOf(string? name) => Naming.VersionOf(name);

    /// <summary>The name of the folder that has a version with a desired state, whole; null for none.</summary>
    /// <param name="version">The version.</param>
    /// <param name="state">The digest of the desired state; null where it is unknown.</param>
    public string? Find(string version, string? state) => new[] { version, NameOf(version, state) }.OfType<string>()
        .FirstOrDefault(name => VersionMarker.Read(VersionFolder(name)) is { } marker && marker.Desired?.Digest == state);

    /// <summary>The name of the folder of a version with a desired state, where the version alone names the folder of another state.</summary>
    internal static string? NameOf(string version, string? state) => Naming.Of(version, state);
}
