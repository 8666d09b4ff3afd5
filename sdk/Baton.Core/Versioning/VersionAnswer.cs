using System.Collections.Immutable;
using System.Globalization;

namespace Baton.Core.Versioning;

/// <summary>The version of one commit of one release unit, and where it comes from.</summary>
public sealed record VersionAnswer
{
    /// <summary>SemVer 2, with build metadata if there is any: <c>1.5.1-alpha.0.3+ci.7</c>.</summary>
    public required string Version { get; init; }

    /// <summary>The tag it was counted from, whole, such as <c>service/v1.5.0</c>; null when there is none.</summary>
    public string? Tag { get; init; }

    /// <summary>The commit, as full lower-case hex; empty when there is no history.</summary>
    public required string Commit { get; init; }

    /// <summary>Commits since the tag, or since the root when there is no tag.</summary>
    public required int Height { get; init; }

    /// <summary>False when history is missing or cut off: the version is then good for building here and must not leave the machine.</summary>
    public bool IsCertain { get; init; } = true;

    /// <summary>Prefixes under which tags before the commit are newer versions, while nobody set one; the newest first.</summary>
    public ImmutableArray<OtherPrefix> OtherPrefixes { get; init; } = [];

    /// <summary>NuGet's package version: <see cref="Version"/> without build metadata.</summary>
    public string PackageVersion => Version.Split('+')[0];

    /// <summary>The first number.</summary>
    public string Major => Core[0];

    /// <summary>The second number.</summary>
    public string Minor => Core[1];

    /// <summary>The third number.</summary>
    public string Patch => Core[2];

    /// <summary>The pre-release identifiers, such as <c>alpha.0.3</c>; empty for none.</summary>
    public string PreRelease => PackageVersion.Split('-', 2) is [_, var identifiers] ? identifiers : "";

    /// <summary>How much of the version is in <see cref="AssemblyVersion"/>.</summary>
    public AssemblyVersionPolicy AssemblyVersionPolicy { get; init; } = AssemblyVersionPolicy.Major;

    /// <summary>
    /// <c>M.0.0.0</c>, or more of the version, by its policy; empty for <see cref="AssemblyVersionPolicy.None"/>. .NET has 16 bits for a part, and the
    /// compiler refuses more than 65534; a higher number (a year with its month and day) is 65534 here.
    /// </summary>
    public string AssemblyVersion => AssemblyVersionPolicy switch
    {
        AssemblyVersionPolicy.Major => $"{Part(0)}.0.0.0",
        AssemblyVersionPolicy.MajorMinor => $"{Part(0)}.{Part(1)}.0.0",
        AssemblyVersionPolicy.Full => FileVersion,
        _ => "",
    };

    /// <summary><c>M.m.p.0</c>, with the same limit.</summary>
    public string FileVersion => $"{Part(0)}.{Part(1)}.{Part(2)}.0";

    /// <summary><see cref="Version"/>, with the commit as (further) build metadata.</summary>
    public string InformationalVersion =>
        Commit.Length == 0 ? Version : Version + (Version.Contains('+', StringComparison.Ordinal) ? '.' : '+') + Commit;

    /// <summary>
    /// The same with <c>dirty</c>, git's word, as its last build metadata: files of the unit were changed or added since the commit. Neither the order
    /// of versions nor a package's file name takes part of metadata, so nothing else becomes another version.
    /// </summary>
    public VersionAnswer WithUncommitted() => this with { Version = $"{Version}{(Version.Contains('+', StringComparison.Ordinal) ? '.' : '+')}dirty" };

    private string Part(int at) => int.TryParse(Core[at], NumberStyles.None, CultureInfo.InvariantCulture, out var part) && part > 65534 ? "65534" : Core[at];

    private string[] Core => Version.Split('+', '-')[0].Split('.');
}
