using Baton.Core.Diagnostics;
using Baton.Core.Versioning;
using Baton.Git.Discovery;

namespace Baton.Git;

/// <summary>The version of a folder that has no history: out of a source archive, or one that nobody mistakes for a release.</summary>
internal static class VersionWithoutHistory
{
    public static Result<VersionAnswer> Of(string directory, VersioningOptions options)
    {
        var archive = SourceArchive.Around(directory);
        if (archive?.Tag(options.TagPrefix) is { } tag)
        {
            var metadata = options.BuildMetadata.Length == 0 ? "" : (tag.Version.HasMetadata ? "." : "+") + options.BuildMetadata;
            return new VersionAnswer { Version = tag.Version.ToFullString() + metadata, Tag = tag.Name, Commit = archive.Commit, Height = 0 };
        }

        var answer = Unmistakable(options) with { Commit = archive?.Commit ?? "" };
        return Result<VersionAnswer>.Success(answer, GitDiagnostics.NoRepository.Report(
            archive is null
                ? $"There is no git repository around '{directory}': the version is {answer.Version} and stays on this machine."
                : $"'{directory}' is a source archive of the commit {archive.Commit[..7]}, which has no version tag: the version is {answer.Version} and stays on this machine.",
            "Work in a clone instead of a source archive, or run 'git init' and commit."));
    }

    public static VersionAnswer Unmistakable(VersioningOptions options) => new()
    {
        Version = $"0.0.0-{string.Join('.', options.PreReleaseIdentifiers)}",
        Commit = "",
        Height = 0,
        IsCertain = false,
    };
}
