using Microsoft.Build.Framework;

namespace Baton.Tasks;

/// <summary>Reads the version of a project from git. This file has its parameters.</summary>
public sealed partial class GetBatonVersion
{
    /// <summary>The project's folder, absolute.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>The property <c>BatonVersionOverride</c>: this version and no other. Empty to read git.</summary>
    public string VersionOverride { get; set; } = "";

    /// <summary>The property <c>BatonCommitOverride</c>: the commit that <see cref="VersionOverride"/> is the version of. Empty for the one that is checked out.</summary>
    public string CommitOverride { get; set; } = "";

    /// <summary>The property <c>BatonTagOverride</c>: the tag that <see cref="VersionOverride"/> was counted from. Empty for none.</summary>
    public string TagOverride { get; set; } = "";

    /// <summary>The property <c>BatonHeightOverride</c>: the commits since that tag.</summary>
    public int HeightOverride { get; set; }

    /// <summary>The property <c>BatonUnitOverride</c>: the folder of the unit that <see cref="VersionOverride"/> is the version of. Empty for every project.</summary>
    public string UnitOverride { get; set; } = "";

    /// <summary>The property <c>BatonStrategy</c>.</summary>
    public string Strategy { get; set; } = "";

    /// <summary>The property <c>BatonBranch</c>.</summary>
    public string Branch { get; set; } = "";

    /// <summary>The property <c>BatonTagPrefix</c>.</summary>
    public string TagPrefix { get; set; } = "";

    /// <summary>The property <c>MinVerTagPrefix</c> of a project that used MinVer: what to look for among the tags while no prefix is set.</summary>
    public string MinVerTagPrefix { get; set; } = "";

    /// <summary>The property <c>BatonAutoIncrement</c>.</summary>
    public string AutoIncrement { get; set; } = "";

    /// <summary>The property <c>BatonMinimumMajorMinor</c>.</summary>
    public string MinimumMajorMinor { get; set; } = "";

    /// <summary>The property <c>BatonDefaultPreReleaseIdentifiers</c>.</summary>
    public string DefaultPreReleaseIdentifiers { get; set; } = "";

    /// <summary>The property <c>BatonIgnoreHeight</c>.</summary>
    public string IgnoreHeight { get; set; } = "";

    /// <summary>The property <c>BatonMarkDirty</c>.</summary>
    public string MarkDirty { get; set; } = "";

    /// <summary>The property <c>BatonBuildMetadata</c>.</summary>
    public string BuildMetadata { get; set; } = "";

    /// <summary>The property <c>BatonAssemblyVersion</c>: how much of the version is in <see cref="AssemblyVersion"/>.</summary>
    public string AssemblyVersionPolicy { get; set; } = "";

    /// <summary>The property <c>BatonPaths</c>: pathspecs, relative to the folder of baton.json, or of the project where there is none.</summary>
    public string[] Paths { get; set; } = [];

    /// <summary>
    /// The property <c>DesignTimeBuild</c>: an editor waits, so only a version that a build found is given, and none when there is none.
    /// </summary>
    public bool OnlyCached { get; set; }

    /// <summary>With <see cref="OnlyCached"/>, the file that says what the project was built as last, absolute: what is not known anew stays as it was built.</summary>
    public string BuiltFile { get; set; } = "";

    /// <summary>SemVer 2, with build metadata.</summary>
    [Output]
    public string Version { get; private set; } = "";

    /// <summary>The first number.</summary>
    [Output]
    public string Major { get; private set; } = "";

    /// <summary>The second number.</summary>
    [Output]
    public string Minor { get; private set; } = "";

    /// <summary>The third number.</summary>
    [Output]
    public string Patch { get; private set; } = "";

    /// <summary>The pre-release identifiers; empty for none.</summary>
    [Output]
    public string PreRelease { get; private set; } = "";

    /// <summary>NuGet's version, without build metadata.</summary>
    [Output]
    public string PackageVersion { get; private set; } = "";

    /// <summary><c>M.0.0.0</c>, or what the policy says; empty for the policy <c>none</c>.</summary>
    [Output]
    public string AssemblyVersion { get; private set; } = "";

    /// <summary><c>M.m.p.0</c>.</summary>
    [Output]
    public string FileVersion { get; private set; } = "";

    /// <summary>The version with the commit.</summary>
    [Output]
    public string InformationalVersion { get; private set; } = "";

    /// <summary>The commit, as full lower-case hex; empty without a history.</summary>
    [Output]
    public string Commit { get; private set; } = "";

    /// <summary>The tag that the version was counted from; empty for none.</summary>
    [Output]
    public string Tag { get; private set; } = "";

    /// <summary>Commits since the tag.</summary>
    [Output]
    public int Height { get; private set; }

    /// <summary>A prefix that is not set, and under which <see cref="OtherTag"/> is a newer version; empty for none.</summary>
    [Output]
    public string OtherTagPrefix { get; private set; } = "";

    /// <summary>The tag that the version leaves out; empty for none.</summary>
    [Output]
    public string OtherTag { get; private set; } = "";

    /// <summary>Whether the version may leave this machine.</summary>
    [Output]
    public bool IsCertain { get; private set; }
}
