using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Planning;
using Baton.Core.Releases;
using Baton.Core.Versioning;
using Baton.Feeds;
using Baton.Git;
using Baton.GitHub.Withdrawal;
using Baton.Pipeline.Checks;
using Baton.Pipeline.Session;

namespace Baton.Pipeline.Work;

/// <summary>Takes back what a release that was given up left behind. A release that is published or deployed anywhere is refused whole.</summary>
internal static class AbandonedRelease
{
    public static async Task RunAsync(ReleaseSession session)
    {
        var release = Release(session);
        session.Answer = session.Answer with { Version = release.Version, Commit = release.Commit, Tag = release.Tag, Height = null, Certain = null, Net = null };
        foreach (var publisher in session.Unit!.Configuration.Publish)
        {
            await RefuseIfPublishedAsync(session, release, publisher);
        }

        await RefuseIfDeployedAsync(session, release);
        var operations = Plan(session, release);
        if (session.Options.DryRun)
        {
            await PlanWork.ShowAsync(session, operations);
            return;
        }

        var outcome = await PlanWork.ApplyAsync(session, operations, () => null);
        if (outcome.Error is { } error)
        {
            session.Stop(error);
        }
    }

    /// <summary>GitHub first, where a draft without its tag would be hard to find; the tag that other clones see; then what is here.</summary>
    private static List<IOperation> Plan(ReleaseSession session, Release release)
    {
        var unit = session.Unit!;
        var operations = new List<IOperation>();
        var hosts = 0;
        foreach (var github in unit.Configuration.Publish.Select(p => p.GitHub).OfType<GitHubConfiguration>())
        {
            hosts++;
            operations.AddRange(GitHubWithdrawal.Plan(release, RemotePublishing.Target(session, github) with { Id = hosts == 1 ? "abandon/github" : $"abandon/github-{hosts}" }));
        }

        if (unit.Repository is { } repository)
        {
            if (TagPush.Remote(session) is { } remote)
            {
                operations.Add(new RemovePushedTagOperation(remote, release.Tag, release.Commit.Length == 0 ? null : release.Commit));
            }

            operations.Add(new RemoveTagOperation(repository, release.Tag));
        }

        operations.Add(new ChangelogSectionRemoval(unit.Absolute(unit.Configuration.Notes.Changelog), release.Version));
        return operations;
    }

    private static Release Release(ReleaseSession session)
    {
        var (unit, prefix, given) = (session.Unit!, session.Unit!.Configuration.Versioning.TagPrefix, session.Options.What ?? "");
        if ((VersionTag.ParseVersion(given) ?? VersionTag.Parse(given, prefix)?.Version) is not { } version)
        {
            session.Stop(VersioningDiagnostics.NotSemVer.Report($"'{given}' is not the version of a release.", "Name the version that was given up: baton abandon 1.5.0"));
            return null!;
        }

        var tag = prefix + version.ToNormalizedString();
        return new Release { Name = unit.Configuration.Name, Version = version.ToNormalizedString(), Tag = tag, Commit = unit.Repository?.FindTag(tag) ?? "" };
    }

    private static async Task RefuseIfPublishedAsync(ReleaseSession session, Release release, PublisherConfiguration publisher)
    {
        var unit = session.Unit!;
        if (publisher.Folder is { } folder)
        {
            RefuseIfStored(session, release, unit.Absolute(folder));
        }

        if (publisher.NuGet is not { } feed)
        {
            return;
        }

        var ids = await PackageIds.AskAsync(session, feed.Source, release.Version);
        var scratch = Directory.CreateTempSubdirectory("baton-").FullName;
        try
        {
            foreach (var id in ids)
            {
                if (session.Need(await FeedDownload.RunAsync(FeedWork.Target(session, feed), id, release.Version, Path.Combine(scratch, id), session.Cancellation)))
                {
                    session.Stop(WithdrawalDiagnostics.Published.Report($"'{feed.Source}' has {id} {release.Version}.", "A package on a feed stays there. Release a newer version that corrects it."));
                }
            }
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    /// <summary>A folder elsewhere in which nothing is may be one that is not mounted.</summary>
    private static void RefuseIfStored(ReleaseSession session, Release release, string folder)
    {
        var stored = Path.Combine(folder, release.Name, release.Version);
        if (Directory.Exists(stored))
        {
            session.Stop(WithdrawalDiagnostics.Published.Report(
                $"{release.Tag} is published in '{stored}'.",
                "Release a newer version that corrects it. If nobody has used that folder, delete it and run the same command again."));
        }

        if (!IsBelow(session.Unit!.Folder, folder) && !IsBelow(session.Unit.Repository?.WorkTree ?? session.Unit.Folder, folder))
        {
            try
            {
                if (!Directory.EnumerateFileSystemEntries(folder).Any())
                {
                    Refuse("it is empty");
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                Refuse(exception.Message.TrimEnd('.'));
            }
        }

        void Refuse(string why) => session.Stop(WithdrawalDiagnostics.Unknown.Report(
            $"It is unknown whether '{folder}' has {release.Tag}: {why}.",
            "Mount the folder and run the same command again. When nothing was ever published to it, take the pieces back by hand."));
    }

    private static bool IsBelow(string root, string path) =>
        Path.GetRelativePath(root, path) is var relative && !Path.IsPathRooted(relative) && relative.Split('/', '\\')[0] != "..";

    private static async Task RefuseIfDeployedAsync(ReleaseSession session, Release release)
    {
        foreach (var environment in session.Unit!.Configuration.Environments)
        {
            var history = session.Need(await Ledgers.Open(session.Unit).HistoryAsync(release.Name, environment.Name, session.Cancellation));
            if (history.Any(e => e.Version == release.Version))
            {
                session.Stop(WithdrawalDiagnostics.Published.Report(
                    $"{release.Version} was deployed to '{environment.Name}'.", "The deployment history refers to it. Release a newer version that corrects it."));
            }
        }
    }
}
