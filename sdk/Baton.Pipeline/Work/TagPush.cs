using Baton.Core.Checks;
using Baton.Core.Configuration;
using Baton.Core.Planning;
using Baton.Git;
using Baton.GitHub.Repositories;
using Baton.Pipeline.Session;

namespace Baton.Pipeline.Work;

/// <summary>
/// Whether and when the tag that a release makes is pushed with git. Where a GitHub publisher makes it over the API in the same repository, it is not pushed, unless it is signed: the API
/// cannot sign. docs/decisions/0047-tags-reach-the-remote.md tells why.
/// </summary>
internal static class TagPush
{
    /// <summary>The operation; null where nothing is to be pushed.</summary>
    public static PushTagOperation? Plan(ReleaseSession session)
    {
        var (unit, release) = (session.Unit!, session.Release!);
        if (unit is { Configuration.Tag: { Push: true, Remote: null }, Repository: { } repository } && repository.Remote() is null && !unit.Configuration.Publish.Any(p => p.GitHub is not null))
        {
            session.Say(GitDiagnostics.NoRemote.Report("The tag stays in this repository, because it has no remote.", "Other clones will not count from it."));
        }

        return Remote(session) is not { } remote ? null : new PushTagOperation(remote, release.Tag, release.Commit, RemoteUrl.Parse(remote.Address).Value?.ToString() ?? remote.Address);
    }

    /// <summary>Whether it comes before the GitHub publishers: they would make the tag without its signature.</summary>
    public static bool IsFirst(ReleaseSession session) => session.Unit!.Repository!.SignsTags();

    /// <summary>Looks whether the remote would take the tag. Pushes nothing.</summary>
    public static async Task<IEnumerable<CheckFinding>> CheckAsync(ReleaseSession session)
    {
        const string name = "tag push";
        if (!PlanWork.IsCut(session) || session.Unit!.Repository is not { HasCommits: true } || Remote(session) is not { } remote)
        {
            return [];
        }

        if (session.Options.Offline)
        {
            return [CheckFinding.NotAsked(name, "--offline")];
        }

        var release = ReleaseWork.Begin(session);
        return await new PushTagOperation(remote, release.Tag, release.Commit, remote.Address).ObserveAsync(session.Cancellation) switch
        {
            Observation.Conflict conflict => [CheckFinding.Of(name, conflict.Why)],
            Observation.Satisfied => [CheckFinding.Ok(name, $"'{remote.Name}' has {release.Tag}")],
            _ => await remote.CheckPushAsync(release.Tag, release.Commit, session.Cancellation) is { } refused
                ? [CheckFinding.Of(name, refused)] : [CheckFinding.Ok(name, $"'{remote.Name}' takes {release.Tag}")],
        };
    }

    /// <summary>Where tags are pushed with git; null where they are not.</summary>
    public static GitRemote? Remote(ReleaseSession session)
    {
        var (unit, tag) = (session.Unit!, session.Unit!.Configuration.Tag);
        if (!tag.Push)
        {
            return null;
        }

        if (unit.Repository!.Remote(tag.Remote) is not { } remote)
        {
            if (tag.Remote is { } named)
            {
                session.Stop(GitDiagnostics.UnknownRemote.Report(
                    $"The repository '{unit.Repository.WorkTree}' has no remote '{named}', which \"tag\" in baton.json names.", $"Add it: git remote add {named} URL. Or name another one."));
            }

            return null;
        }

        return unit.Configuration.Publish.Any(p => p.GitHub is { } github && MakesItThere(unit, github, remote)) && !unit.Repository.SignsTags() ? null : remote;
    }

    private static bool MakesItThere(ReleaseUnit unit, GitHubConfiguration github, GitRemote remote) =>
        RemotePublishing.Repository(unit, github).Value is { } published && RemoteUrl.Parse(remote.Address).Value is { } pushed
            && string.Equals(published.ToString(), pushed.ToString(), StringComparison.OrdinalIgnoreCase);
}
