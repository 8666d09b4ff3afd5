using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Core.Releases;
using Baton.Core.Versioning;
using Baton.Feeds;
using Baton.Git;
using Baton.GitHub.Withdrawal;
using Baton.Pipeline.Checks;
using Baton.Pipeline.Noting;
using Baton.Pipeline.Planning;
using Baton.Pipeline.Publishing;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Commands;

/// <summary>Takes back what a release that was given up left behind. A release that is published or deployed anywhere is refused whole.</summary>
internal static class AbandonRelease
{
    public static async Task<Outcome<Stage>> RunAsync(Run run, Versioned before)
    {
        if (!run.Has(Subject(before), out var release, out var why))
        {
            return Outcome<Stage>.Stop(before, why);
        }

        var acted = new Acted(new Answered(before, a => a with { Version = release.Version, Commit = release.Commit, Tag = release.Tag, Height = null, Certain = null, Net = null }));
        foreach (var publisher in before.Unit.Configuration.Publish)
        {
            if (await PublishedAsync(run, before.Unit, release, publisher) is { } published)
            {
                return Outcome<Stage>.Stop(acted, published.Diagnostics);
            }
        }

        if (await DeployedAsync(run, before.Unit, release) is { } deployed)
        {
            return Outcome<Stage>.Stop(acted, deployed.Diagnostics);
        }

        if (!run.Has(Plan(run, before.Unit, release), out var operations, out why))
        {
            return Outcome<Stage>.Stop(acted, why);
        }

        return before.Options.DryRun
            ? (await PlanApplication.ShowAsync(run, acted, operations)).As<Stage>() : (await PlanApplication.ApplyAsync(run, before.Unit, acted, operations)).As<Stage>();
    }

    /// <summary>GitHub first, where a draft without its tag would be hard to find; the tag that other clones see; then what is here.</summary>
    private static Result<List<IOperation>> Plan(Run run, ReleaseUnit unit, Release release)
    {
        var operations = new List<IOperation>();
        var hosts = 0;
        foreach (var github in unit.Configuration.Publish.Select(p => p.GitHub).OfType<GitHubConfiguration>())
        {
            if (!run.Has(GitHubTargets.Of(run, unit, github, null), out var target, out var why))
            {
                return why;
            }

            hosts++;
            operations.AddRange(GitHubWithdrawal.Plan(release, target with { Id = hosts == 1 ? "abandon/github" : $"abandon/github-{hosts}" }));
        }

        if (unit.Repository is { } repository)
        {
            if (TagPush.Remote(unit, out var unknown) is { } remote)
            {
                operations.Add(new RemovePushedTagOperation(remote, release.Tag, release.Commit.Length == 0 ? null : release.Commit));
            }

            if (unknown is not null)
            {
                return unknown;
            }

            operations.Add(new RemoveTagOperation(repository, release.Tag));
        }

        operations.Add(new ChangelogSectionRemoval(unit.Absolute(unit.Configuration.Notes.Changelog), release.Version));
        return operations;
    }

    private static Result<Release> Subject(Versioned stage)
    {
        var (unit, prefix, given) = (stage.Unit, stage.Unit.Configuration.Versioning.TagPrefix, stage.Options.What ?? "");
        if ((VersionTag.ParseVersion(given) ?? VersionTag.Parse(given, prefix)?.Version) is not { } version)
        {
            return VersioningDiagnostics.NotSemVer.Report($"'{given}' is not the version of a release.", "Name the version that was given up: baton abandon 1.5.0");
        }

        var tag = prefix + version.ToNormalizedString();
        return new Release { Name = unit.Configuration.Name, Version = version.ToNormalizedString(), Tag = tag, Commit = unit.Repository?.FindTag(tag) ?? "" };
    }

    private static async Task<Reasons?> PublishedAsync(Run run, ReleaseUnit unit, Release release, PublisherConfiguration publisher)
    {
        if (publisher.Folder is { } folder && Stored(unit, release, unit.Absolute(folder)) is { } stored)
        {
            return Because(stored);
        }

        if (publisher.NuGet is not { } feed)
        {
            return null;
        }

        if (!run.Has(await PackageIds.AskAsync(run, unit, feed.Source, release.Version), out var ids, out var unknown))
        {
            return unknown;
        }

        var scratch = Directory.CreateTempSubdirectory("baton-").FullName;
        try
        {
            foreach (var id in ids)
            {
                if (!run.Has(await FeedDownload.RunAsync(FeedTargets.Of(run, unit, feed), id, release.Version, Path.Combine(scratch, id), run.Cancellation), out var isThere, out var why))
                {
                    return why;
                }

                if (isThere)
                {
                    return Because(WithdrawalDiagnostics.Published.Report($"'{feed.Source}' has {id} {release.Version}.", "A package on a feed stays there. Release a newer version that corrects it."));
                }
            }

            return null;
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    /// <summary>A folder elsewhere in which nothing is may be one that is not mounted.</summary>
    private static Diagnostic? Stored(ReleaseUnit unit, Release release, string folder)
    {
        var stored = Path.Combine(folder, release.Name, release.Version);
        if (Directory.Exists(stored))
        {
            return WithdrawalDiagnostics.Published.Report(
                $"{release.Tag} is published in '{stored}'.", "Release a newer version that corrects it. If nobody has used that folder, delete it and run the same command again.");
        }

        if (IsBelow(unit.Folder, folder) || IsBelow(unit.Repository?.WorkTree ?? unit.Folder, folder))
        {
            return null;
        }

        try
        {
            return Directory.EnumerateFileSystemEntries(folder).Any() ? null : Unknown("it is empty");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Unknown(exception.Message.TrimEnd('.'));
        }

        Diagnostic Unknown(string why) => WithdrawalDiagnostics.Unknown.Report(
            $"It is unknown whether '{folder}' has {release.Tag}: {why}.", "Mount the folder and run the same command again. When nothing was ever published to it, take the pieces back by hand.");
    }

    private static bool IsBelow(string root, string path) => Path.GetRelativePath(root, path) is var relative && !Path.IsPathRooted(relative) && relative.Split('/', '\\')[0] != "..";

    private static async Task<Reasons?> DeployedAsync(Run run, ReleaseUnit unit, Release release)
    {
        foreach (var environment in unit.Configuration.Environments)
        {
            if (!run.Has(await Ledgers.Open(unit).HistoryAsync(release.Name, environment.Name, run.Cancellation), out var history, out var why))
            {
                return why;
            }

            if (history.Any(e => e.Version == release.Version))
            {
                return Because(WithdrawalDiagnostics.Published.Report(
                    $"{release.Version} was deployed to '{environment.Name}'.", "The deployment history refers to it. Release a newer version that corrects it."));
            }
        }

        return null;
    }

    private static Reasons Because(Diagnostic why) => new([why]);
}
