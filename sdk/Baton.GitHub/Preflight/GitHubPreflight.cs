using System.Collections.Immutable;
using Baton.Core.Checks;
using Baton.Core.Planning;
using Baton.Core.Releases;
using Baton.GitHub.Api;
using Baton.GitHub.Api.Wire;
using Baton.GitHub.Publishing;

namespace Baton.GitHub.Preflight;

/// <summary>Looks, before an hour's build, for what would stop the release after it. Reads only.</summary>
public static class GitHubPreflight
{
    private const string Token = "github token";
    private const string Tag = "github tag";
    private const string Commit = "github commit";
    private const string Release = "github release";
    private const string Immutability = "github immutability";
    private static readonly string[] Remote = [TokenRights.Name, Tag, Commit, Release, Immutability];

    /// <summary>What is wrong already, and what there is to know; all of it.</summary>
    /// <param name="release">The release as far as it is known: name, version, tag, commit.</param>
    /// <param name="target">Where it will be published.</param>
    /// <param name="offline">Ask nobody.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    public static async Task<ImmutableArray<CheckFinding>> CheckAsync(Release release, GitHubTarget target, bool offline, CancellationToken cancellationToken)
    {
        var publication = new Publication(release, [], target);
        string[] remote = [.. Remote, .. FollowUpRights.Names(target.FollowUps)];
        if (publication.Unasked is { } unasked)
        {
            return [CheckFinding.Of(Token, unasked), .. Unasked(remote, offline ? "--offline" : "there is no token")];
        }

        var token = CheckFinding.Ok(Token, "there is one in the environment");
        if (offline)
        {
            return [token, .. Unasked(remote, "--offline")];
        }

        var repository = await publication.Api.GetWithHeadersAsync<RepositoryWire>("", cancellationToken);
        if (!repository.IsSuccess)
        {
            return [token, CheckFinding.Of(TokenRights.Name, Failures.Report(repository.Failure!, publication)), .. Unasked(remote[1..], $"{target.Repository} cannot be read")];
        }

        var tag = await new TagOperation(publication).ObserveAsync(cancellationToken);
        return
        [
            token,
            TokenRights.Judge(repository.Value, publication),
            tag switch
            {
                Observation.Conflict elsewhere => CheckFinding.Of(Tag, elsewhere.Why),
                Observation.Satisfied => CheckFinding.Ok(Tag, $"{release.Tag} is there and marks this commit"),
                _ => CheckFinding.Ok(Tag, $"{release.Tag} is free"),
            },
            await CommitAsync(publication, cancellationToken),
            await ReleaseAsync(publication, tag is Observation.Satisfied, cancellationToken),
            await ImmutabilityAsync(publication, cancellationToken),
            .. await FollowUpRights.CheckAsync(repository.Value.Body, publication, cancellationToken),
        ];
    }

    private static IEnumerable<CheckFinding> Unasked(IEnumerable<string> names, string why) => names.Select(n => CheckFinding.NotAsked(n, why));

    private static async Task<CheckFinding> CommitAsync(Publication publication, CancellationToken cancellationToken)
    {
        if (publication.Release.Commit.Length == 0)
        {
            return CheckFinding.Of(Commit, GitHubDiagnostics.CommitUnknown.Report("The release is made of no commit, and a tag marks one.", "Release from a git repository with its history."));
        }

        var commit = await publication.Api.GetAsync<GitObjectWire>($"commits/{publication.Release.Commit}", cancellationToken);
        return commit.Failure is null ? CheckFinding.Ok(Commit, $"{publication.Release.Commit} was pushed")
            : CheckFinding.Of(Commit, commit.Failure.Kind is FailureKind.NotFound or FailureKind.Refused
                ? GitHubDiagnostics.CommitUnknown.Report($"{publication.Target.Repository} does not know the commit {publication.Release.Commit}.", "Push it: git push")
                : Failures.Report(commit.Failure, publication));
    }

    private static async Task<CheckFinding> ReleaseAsync(Publication publication, bool isTagged, CancellationToken cancellationToken)
    {
        var found = await publication.FindAsync(cancellationToken);
        if (!found.IsSuccess)
        {
            return CheckFinding.Of(Release, Failures.Report(found.Failure!, publication));
        }

        var what = found.Value switch
        {
            { Published.Immutable: true } => "is published and immutable",
            { Published: not null } => "is published",
            { Drafts: [] } => isTagged ? "is tagged and not yet a release" : "is new",
            { Drafts: [var draft] } => $"has the draft {draft.Id}, which will be used",
            { Drafts: var many } => $"has {many.Length} drafts, of which {many[0].Id} will be used",
        };
        return CheckFinding.Of(Release, GitHubDiagnostics.State.Report($"{publication.Release.Tag} on {publication.Target.Repository} {what}.", ""));
    }

    /// <summary>The setting is told to administrators alone, and "no" is a 404: https://docs.github.com/en/rest/repos/repos#check-if-immutable-releases-are-enabled-for-a-repository.</summary>
    private static async Task<CheckFinding> ImmutabilityAsync(Publication publication, CancellationToken cancellationToken)
    {
        var settings = await publication.Api.GetAsync<ImmutabilityWire>("immutable-releases", cancellationToken);
        return settings.Value?.Enabled == true ? CheckFinding.Ok(Immutability, "releases are immutable: what is published cannot be mended")
            : settings.IsSuccess || settings.Failure!.Kind == FailureKind.NotFound ? CheckFinding.Ok(Immutability, "releases are not immutable, as far as this token is told")
            : settings.Failure.Kind == FailureKind.Forbidden ? CheckFinding.NotAsked(Immutability, "GitHub does not tell this token")
            : CheckFinding.Of(Immutability, Failures.Report(settings.Failure, publication));
    }
}
