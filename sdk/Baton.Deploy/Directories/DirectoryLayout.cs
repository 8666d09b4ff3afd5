namespace Baton.Deploy.Directories;

/// <summary>The folders of an environment: <c>versions/VERSION/</c>, the link <c>live</c>, <c>unpack/</c> for what is half made, <c>logs/</c>.</summary>
/// <param name="Root">The environment's folder, absolute.</param>
public sealed record DirectoryLayout(string Root)
{
    /// <summary>What tells that a version is whole, written last.</summary>
    public const string MarkerName = ".baton-version.json";

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
    public string VersionFolder(string version) => Path.Combine(Versions, version);

    /// <summary>The version that the link points to; null when there is none.</summary>
    public string? LiveVersion() => new DirectoryInfo(Live).LinkTarget is { } target ? Path.GetFileName(Path.TrimEndingDirectorySeparator(target)) : null;
}
