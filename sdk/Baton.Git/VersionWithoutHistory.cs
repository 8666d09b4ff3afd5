using Baton.Core.Diagnostics;
using Baton.Core.Versioning;
using Baton.Git.Diagnostics;
using Baton.Git.Discovery;

namespace Baton.Git;

/// <summary>The version of a folder that has no history: out of a source archive, or one that nobody mistakes for a release.</summary>
internal static class VersionWithoutHistory
{
    public static Result<VersionAnswer> Of(string directory, VersioningOptions options, CancellationToken cancellationToken)
    {
        var archive = SourceArchive.Around(directory);
        if (archive?.Tag(options.TagPrefix) is { } tag)
        {
            var metadata = options.BuildMetadata.Length == 0 ? "" : (tag.Version.HasMetadata ? "." : "+") + options.BuildMetadata;
            return new VersionAnswer { Version = tag.Version.ToFullString() + metadata, Tag = tag.Name, Commit = archive.Commit, Height = 0 };
        }

        if (archive is not null && Counted(archive, options, cancellationToken) is { } counted)
        {
            return Result<VersionAnswer>.Success(counted, GitDiagnostics.NoRepository.Report(
                $"'{directory}' is a source archive of the commit {archive.Commit[..7]}: by what git wrote into it the version is {counted.Version}. Merges may count otherwise, so it stays on this machine.",
                "Work in a clone, or make the archive of a commit with a version tag."));
        }

        var others = archive is null ? [] : OtherPrefixes.Of(archive.AllTags, options, []);
        var answer = Unmistakable(options) with { Commit = archive?.Commit ?? "", OtherPrefixes = others };
        return Result<VersionAnswer>.Success(answer, GitDiagnostics.NoRepository.Report(
            archive is null
                ? $"There is no git repository around '{directory}': the version is {answer.Version} and stays on this machine."
                : $"'{directory}' is a source archive of the commit {archive.Commit[..7]}, which has no version tag: the version is {answer.Version} and stays on this machine.",
            "Work in a clone instead of a source archive, or run 'git init' and commit."));
    }

    /// <summary>The version by the nearest tag and the commits since; null when they are not there, are no version's, or are not what counts.</summary>
    private static VersionAnswer? Counted(SourceArchive archive, VersioningOptions options, CancellationToken cancellationToken) =>
        archive.History is { } history && options is { Strategy: VersioningStrategy.Height, Paths: [] } && VersionTag.Parse(history.Tag, options.TagPrefix) is not null
            ? HeightStrategy.Version(history, options, cancellationToken).Value is { } answer ? answer with { IsCertain = false } : null
            : null;

    /// <summary>What a root without a tag has, whatever the strategy: with the minimum and the build metadata, as for MinVer.</summary>
    public static VersionAnswer Unmistakable(VersioningOptions options) => new()
    {
        Version = HeightStrategy.WithoutHistory(options),
        Commit = "",
        Height = 0,
        IsCertain = false,
    };
}
