using System.Collections.Immutable;
using Baton.Core.Releases;
using Baton.Core.Versioning;
using Baton.Pipeline.Answers;
using Baton.Pipeline.Memory;

namespace Baton.Pipeline.Stages;

/// <summary>The version is decided.</summary>
public record Versioned : Found
{
    /// <summary>Goes on from the unit.</summary>
    public Versioned(Found before, VersionAnswer version)
        : base(before)
    {
        Version = version;
        Shown = version;
    }

    /// <summary>The version.</summary>
    public VersionAnswer Version { get; init; }

    /// <summary>The commit that was checked out; null for none. The version's own commit is an older one where the newest commits touch none of the unit's paths.</summary>
    public string? Head { get; init; }

    /// <summary>What the steps of earlier runs came to; null where nothing is remembered, and before packages are restored.</summary>
    internal StepMemory? Memory { get; init; }

    /// <summary>Whether restoring and building were left out, since everything that is made of a build is remembered.</summary>
    internal bool IsBuildLeft { get; init; }

    /// <summary>The same as it is shown: with a mark where a build here would have one.</summary>
    public VersionAnswer Shown { get; init; }

    /// <summary>The version as a build gets it: with the tag that the release will create, so that builds before and after it have the same bytes.</summary>
    internal VersionAnswer Built => Options.IsCut && !HasNothingToRelease ? Version with { Tag = Release.Tag, Height = 0 } : Version;

    /// <summary>What the commits call for; null when it was not asked for.</summary>
    public NextRelease? Next { get; init; }

    /// <summary>Where the version comes from; null when it was not asked for.</summary>
    public VersionExplanation? Walk { get; init; }

    /// <summary>The same, line by line.</summary>
    public ImmutableArray<string>? Explanation { get; init; }

    /// <summary>How a build system was told.</summary>
    public BuildNumberAnswer? BuildNumber { get; init; }

    /// <summary>The commits call for no release: the steps of one are left out.</summary>
    public bool HasNothingToRelease => Next is { Version: null } && Options.IsAutomatic;

    /// <summary>The date that everything in a release carries; without a commit, the beginning of zip's time.</summary>
    public DateTimeOffset Date => Version.Commit.Length > 0 && Unit.Repository is { } repository ? repository.Find(Version.Commit)!.Date : DateTimeOffset.UnixEpoch;

    /// <summary>The release as far as it is known: each stage adds what it knows.</summary>
    public virtual Release Release => new()
    {
        Name = Unit.Configuration.Name,
        Version = Version.PackageVersion,
        Tag = Unit.Configuration.Versioning.TagPrefix + Version.PackageVersion,
        Commit = Version.Commit,
        Contracts = Unit.Configuration.Contracts,
    };

    /// <inheritdoc/>
    public override RunAnswer Answer => Unit.IsOnHost ? base.Answer with { Unit = Unit.Configuration.Name } : base.Answer with
    {
        Unit = Unit.Configuration.Name,
        UnitFolder = Options.Project is null ? null : Unit.FolderInRepository.Length == 0 ? "." : Unit.FolderInRepository,
        Version = Shown.Version,
        Commit = Version.Commit,
        Tag = Version.Tag,
        Height = Version.Height,
        Certain = Version.IsCertain,
        Net = new NetVersions(Shown.PackageVersion, Shown.AssemblyVersion, Shown.FileVersion, Shown.InformationalVersion),
        Explanation = Explanation,
        Walk = Walk,
        Next = Next is null ? null : NextAnswer.Of(Next),
        BuildNumber = BuildNumber,
    };
}
