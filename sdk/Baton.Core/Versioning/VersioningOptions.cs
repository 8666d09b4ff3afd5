using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Baton.Core.Versioning;

/// <summary>How a release unit gets its version from git. The defaults are MinVer's.</summary>
public sealed record VersioningOptions
{
    /// <summary>How to count.</summary>
    public VersioningStrategy Strategy { get; init; } = VersioningStrategy.Height;

    /// <summary>What a version tag starts with, such as <c>v</c> or <c>service/v</c>; compared without case.</summary>
    public string TagPrefix { get; init; } = "";

    /// <summary>What tags may begin with while nobody set <see cref="TagPrefix"/>; null where it is set, to nothing too.</summary>
    [JsonIgnore]
    public PrefixGuess? Guess { get; init; }

    /// <summary>The part raised after a stable tag.</summary>
    public VersionPart AutoIncrement { get; init; } = VersionPart.Patch;

    /// <summary>The lowest <c>major.minor</c>, or <c>major</c> alone, that an untagged commit may get; null for none.</summary>
    public MajorMinor? Minimum { get; init; }

    /// <summary>The pre-release identifiers of a commit after a stable tag.</summary>
    public ImmutableArray<string> PreReleaseIdentifiers { get; init; } = ["alpha", "0"];

    /// <summary>Leaves the height out of the version.</summary>
    public bool IgnoreHeight { get; init; }

    /// <summary>Build metadata to append; empty for none.</summary>
    public string BuildMetadata { get; init; } = "";

    /// <summary>Marks the version of a build with what no commit holds: <see cref="VersionAnswer.WithUncommitted"/>.</summary>
    public bool MarkDirty { get; init; }

    /// <summary>How much of the version is in AssemblyVersion.</summary>
    public AssemblyVersionPolicy AssemblyVersion { get; init; } = AssemblyVersionPolicy.Major;

    /// <summary>Git pathspecs, relative to the repository's root, of the commits that count; empty for all. <c>:!x</c> excludes.</summary>
    public ImmutableArray<string> Paths { get; init; } = [];

    /// <summary>The paths of the units that <c>paths</c> names, relative to the repository's root, each a filter of its own.</summary>
    public ImmutableArray<ImmutableArray<string>> UnitPaths { get; init; } = [];

    /// <summary>
    /// The branch, for <see cref="VersioningStrategy.Conventional"/>: <c>1.4.x</c> is a maintenance branch, <c>next</c> and <c>beta</c> are
    /// channels. Null for the one that is checked out; name it where the head is detached, as on build machines.
    /// </summary>
    public string? Branch { get; init; }

    /// <summary>All of it as one text: equal options have equal texts, and others have others. What remembers an answer keeps it under this.</summary>
    public string Key() => string.Join('\n',
    [
        $"{Strategy} {AutoIncrement} {Minimum} {IgnoreHeight} {MarkDirty} {AssemblyVersion} {Paths.Length}", $"{Branch is null} {Branch}", TagPrefix, BuildMetadata,
        Guess is null ? "set" : $"{Guess.IsWhole} {Guess.Hint} {string.Join('/', Guess.Names)}",
        string.Join('.', PreReleaseIdentifiers), .. Paths, .. UnitPaths.Select(u => string.Join('\0', u)),
    ]);

    /// <summary>The files whose commits count: those of the unit, and of the units that it names.</summary>
    public PathFilter Filter() => UnitPaths.IsEmpty
        ? new PathFilter(Paths)
        : PathFilter.Any([.. Paths.IsEmpty ? [] : new[] { new PathFilter(Paths) }, .. UnitPaths.Select(u => new PathFilter(u))]);
}
