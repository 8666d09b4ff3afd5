using System.Collections.Immutable;
using Baton.Core.Checks;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Core.Plugins;
using Baton.Core.Releases;
using Baton.Git;
using Baton.Git.Diagnostics;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Publishing;

/// <summary>
/// Whether and when the tag that a release makes is pushed with git. Where a publisher makes it over the API of the host of the same repository, it is not pushed, unless it is signed: the API
/// cannot sign. docs/decisions/0047-tags-reach-the-remote.md tells why.
/// </summary>
internal static class TagPush
{
    /// <summary>The operation, or none where nothing is to be pushed; with a warning where there is no remote.</summary>
    public static Result<ImmutableArray<IOperation>> Plan(Run run, ReleaseUnit unit, Release release)
    {
        Diagnostic[] notes = [];
        if (unit is { Configuration.Tag: { Push: true, Remote: null }, Repository: { } repository } && repository.Remote() is null && PublisherContext.Named(unit) is null)
        {
            notes = [GitDiagnostics.NoRemote.Report("The tag stays in this repository, because it has no remote.", "Other clones will not count from it.")];
        }

        return Remote(run, unit, out var unknown) is { } remote
            ? Result<ImmutableArray<IOperation>>.Success([new PushTagOperation(remote, release.Tag, release.Commit, PublisherContext.Host(unit).NameOf(remote.Address) ?? remote.Address)], notes)
            : unknown is null ? Result<ImmutableArray<IOperation>>.Success([], notes) : Result<ImmutableArray<IOperation>>.Failure([unknown, .. notes]);
    }

    /// <summary>Whether it comes before publishers that make the tag over the API of a host: they would make it without its signature.</summary>
    public static bool IsFirst(ReleaseUnit unit) => unit.Repository!.SignsTags();

    /// <summary>Looks whether the remote would take the tag. Pushes nothing.</summary>
    public static async Task<IEnumerable<CheckFinding>> CheckAsync(Run run, Versioned stage)
    {
        const string name = "tag push";
        if (!stage.Options.IsCut || stage.Unit.Repository is not { HasCommits: true })
        {
            return [];
        }

        if (Remote(run, stage.Unit, out var unknown) is not { } remote)
        {
            return unknown is null ? [] : [CheckFinding.Of(name, unknown)];
        }

        if (stage.Options.Offline)
        {
            return [CheckFinding.NotAsked(name, "--offline")];
        }

        var release = stage.Release;
        return await new PushTagOperation(remote, release.Tag, release.Commit, remote.Address).ObserveAsync(run.Cancellation) switch
        {
            Observation.Conflict conflict => [CheckFinding.Of(name, conflict.Why)],
            Observation.Satisfied => [CheckFinding.Ok(name, $"'{remote.Name}' has {release.Tag}")],
            _ => await remote.CheckPushAsync(release.Tag, release.Commit, run.Cancellation) is { } refused
                ? [CheckFinding.Of(name, refused)] : [CheckFinding.Ok(name, $"'{remote.Name}' takes {release.Tag}")],
        };
    }

    /// <summary>Where tags are pushed with git; null where they are not.</summary>
    /// <param name="run">The run.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="unknown">The error where baton.json names a remote that is not there.</param>
    public static GitRemote? Remote(Run run, ReleaseUnit unit, out Diagnostic? unknown)
    {
        var tag = unit.Configuration.Tag;
        unknown = null;
        if (!tag.Push)
        {
            return null;
        }

        if (unit.Repository!.Remote(tag.Remote) is not { } remote)
        {
            if (tag.Remote is { } named)
            {
                unknown = GitDiagnostics.UnknownRemote.Report(
                    $"The repository '{unit.Repository.WorkTree}' has no remote '{named}', which \"tag\" in baton.json names.", $"Add it: git remote add {named} URL. Or name another one.");
            }

            return null;
        }

        var context = PublisherContext.Of(run, unit);
        return unit.Configuration.Publish.OfType<IRepositoryHost>().Any(h => h.MakesTagAt(context, remote.Address)) && !unit.Repository.SignsTags() ? null : remote;
    }
}
