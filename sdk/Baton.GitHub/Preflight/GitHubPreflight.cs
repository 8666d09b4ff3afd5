using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Core.Releases;
using Baton.GitHub.Api;
using Baton.GitHub.Api.Wire;
using Baton.GitHub.Publishing;

namespace Baton.GitHub.Preflight;

/// <summary>Looks, before an hour's build, for what would stop the release after it. Reads only.</summary>
public static class GitHubPreflight
{
    /// <summary>What is wrong already, and what there is to know.</summary>
    /// <param name="release">The release as far as it is known: name, version, tag, commit.</param>
    /// <param name="target">Where it will be published.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    public static async Task<ImmutableArray<Diagnostic>> CheckAsync(Release release, GitHubTarget target, CancellationToken cancellationToken)
    {
        var publication = new Publication(release, [], target);
        if (publication.Unasked is { } unasked)
        {
            return [unasked];
        }

        var repository = await publication.Api.GetAsync<RepositoryWire>("", cancellationToken);
        if (!repository.IsSuccess)
        {
            return [Failures.Report(repository.Failure!, publication)];
        }

        if (Closed(repository.Value, publication) is { } closed)
        {
            return [closed];
        }

        var said = ImmutableArray.CreateBuilder<Diagnostic>();
        var tag = await new TagOperation(publication).ObserveAsync(cancellationToken);
        if (tag is Observation.Conflict elsewhere)
        {
            said.Add(elsewhere.Why);
        }

        if (await CommitAsync(publication, cancellationToken) is { } unknown)
        {
            said.Add(unknown);
        }

        if (await ReleaseAsync(publication, tag is Observation.Satisfied, cancellationToken) is { } state)
        {
            said.Add(state);
        }

        return said.ToImmutable();
    }

    private static Diagnostic? Closed(RepositoryWire repository, Publication publication)
    {
        if (repository.Archived)
        {
            return GitHubDiagnostics.NoRight.Report($"{publication.Target.Repository} is archived, so that nobody can write to it.", "Unarchive it in its settings, or publish elsewhere.");
        }

        // Tokens of apps, that of GitHub Actions among them, are told of no permission at all, whatever they have.
        return repository.Permissions is { Pull: true, Push: false }
            ? GitHubDiagnostics.NoRight.Report($"The token may read {publication.Target.Repository} and not write to it.", "Give the token the right \"contents: write\" for this repository.")
            : null;
    }

    private static async Task<Diagnostic?> CommitAsync(Publication publication, CancellationToken cancellationToken)
    {
        if (publication.Release.Commit.Length == 0)
        {
            return GitHubDiagnostics.CommitUnknown.Report("The release is made of no commit, and a tag marks one.", "Release from a git repository with its history.");
        }

        var commit = await publication.Api.GetAsync<GitObjectWire>($"commits/{publication.Release.Commit}", cancellationToken);
        return commit.Failure is null ? null
            : commit.Failure.Kind is FailureKind.NotFound or FailureKind.Refused
                ? GitHubDiagnostics.CommitUnknown.Report($"{publication.Target.Repository} does not know the commit {publication.Release.Commit}.", "Push it: git push")
                : Failures.Report(commit.Failure, publication);
    }

    private static async Task<Diagnostic?> ReleaseAsync(Publication publication, bool isTagged, CancellationToken cancellationToken)
    {
        var found = await publication.FindAsync(cancellationToken);
        if (!found.IsSuccess)
        {
            return Failures.Report(found.Failure!, publication);
        }

        var settings = await publication.Api.GetAsync<ImmutabilityWire>("immutable-releases", cancellationToken);
        var (tag, what) = (publication.Release.Tag, found.Value switch
        {
            { Published.Immutable: true } => "is published and immutable",
            { Published: not null } => "is published",
            { Drafts: [] } => isTagged ? "is tagged and not yet a release" : "is new",
            { Drafts: [var draft] } => $"has the draft {draft.Id}, which will be used",
            { Drafts: var many } => $"has {many.Length} drafts, of which {many[0].Id} will be used",
        });
        var immutable = settings.Value?.Enabled == true ? " Releases are immutable: what is published cannot be mended." : "";
        return GitHubDiagnostics.State.Report($"{tag} on {publication.Target.Repository} {what}.{immutable}", "");
    }
}
