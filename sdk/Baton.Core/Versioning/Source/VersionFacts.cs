namespace Baton.Core.Versioning.Source;

/// <summary>What a program can know of its version.</summary>
public sealed record VersionFacts
{
    /// <summary>The class's name.</summary>
    public const string ClassName = "BatonVersionInfo";

    /// <summary>SemVer 2, with build metadata.</summary>
    public string Version { get; init; } = "";

    /// <summary>NuGet's version, without build metadata.</summary>
    public string PackageVersion { get; init; } = "";

    /// <summary><c>M.0.0.0</c>.</summary>
    public string AssemblyVersion { get; init; } = "";

    /// <summary><c>M.m.p.0</c>.</summary>
    public string FileVersion { get; init; } = "";

    /// <summary>The version with the commit.</summary>
    public string InformationalVersion { get; init; } = "";

    /// <summary>The commit, full hex; empty without a history.</summary>
    public string Commit { get; init; } = "";

    /// <summary>The tag that the version was counted from; empty for none.</summary>
    public string Tag { get; init; } = "";

    /// <summary>Commits since the tag.</summary>
    public int Height { get; init; }

    /// <summary>The texts, in the order of the class, with what each is.</summary>
    internal IEnumerable<(string Name, string Value, string Summary)> Texts =>
    [
        (nameof(Version), Version, "SemVer 2, with build metadata."),
        (nameof(PackageVersion), PackageVersion, "The version of the package."),
        (nameof(AssemblyVersion), AssemblyVersion, "The version that assemblies are bound by."),
        (nameof(FileVersion), FileVersion, "Four numbers, for Windows."),
        (nameof(InformationalVersion), InformationalVersion, "The version with the commit."),
        (nameof(Commit), Commit, "The commit; empty without a history."),
        (nameof(Tag), Tag, "The tag that the version was counted from; empty for none."),
    ];
}
