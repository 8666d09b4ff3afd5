using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;
using Baton.Core.Releases.Verification;
using Baton.GitHub.Api;
using Baton.GitHub.Api.Wire;
using NuGet.Versioning;

namespace Baton.GitHub.Publishing;

/// <summary>What the operations of one release have in common: what is wanted, and how to look at it. Opens no connection before it is asked.</summary>
internal sealed class Publication
{
    private readonly Lazy<GitHubApi> _api;

    public Publication(Release release, IReadOnlyList<ReleaseFile> files, GitHubTarget target)
    {
        Release = release;

        // Where an artifact is another one, its evidence is too; the artifact is what there is to explain.
        Files = [.. files.OrderBy(f => FirstBuild.IsEvidence(f.Artifact.Kind)).ThenBy(f => f.Artifact.Name, StringComparer.Ordinal)];
        Target = target;
        Title = release.Title ?? $"{release.Name} {release.Version}";
        Body = ReleaseBody.Of(release.Notes, Rest());
        _api = new Lazy<GitHubApi>(() => new GitHubApi(target.Access, target.Repository.FullName));
        Assets = new AssetSurvey(this);
        Comparison = new AssetComparison(this);
    }

    public Release Release { get; }

    public ImmutableArray<ReleaseFile> Files { get; }

    public GitHubTarget Target { get; }

    public string Title { get; }

    public string Body { get; }

    public bool IsPrerelease => SemanticVersion.TryParse(Release.Version, out var version) && version.IsPrerelease;

    /// <summary>The tag without the version: releases with the same one are versions of the same thing.</summary>
    public string TagPrefix => Release.Tag.EndsWith(Release.Version, StringComparison.Ordinal) ? Release.Tag[..^Release.Version.Length] : "";

    public GitHubApi Api => _api.Value;

    public AssetSurvey Assets { get; }

    public AssetComparison Comparison { get; }

    /// <summary>Why nothing can be asked; null when something can.</summary>
    public Diagnostic? Unasked => Target.Access.Token is not null ? null : GitHubDiagnostics.NoToken.Report(
        $"There is no token to ask {Target.Repository.Host} with.",
        Target.Repository.IsPublic
            ? "Set GITHUB_TOKEN or GH_TOKEN to a token that may write the contents of the repository: export GH_TOKEN=$(gh auth token)"
            : $"Set GH_ENTERPRISE_TOKEN to a token of {Target.Repository.Host} that may write the contents of the repository: export GH_ENTERPRISE_TOKEN=$(gh auth token --hostname {Target.Repository.Host})");

    public string Shown(string path) => GitHubApi.PathOf(Target.Repository.FullName, path);

    /// <summary>Looks for the release: the published one, or else the drafts, the winner first.</summary>
    public async Task<ApiAnswer<ReleaseFinding>> FindAsync(CancellationToken cancellationToken)
    {
        // "releases/tags" knows no drafts, so everything is listed.
        var all = await Api.ListAsync<ReleaseWire>("releases", cancellationToken);
        return all.IsSuccess ? ReleaseFinding.Of(all.Value, Release.Tag, Title, Release.Commit) : all.Failure!;
    }

    private Uri Rest()
    {
        var web = Target.Repository.WebUrl;
        return Files.FirstOrDefault(f => f.Artifact.Kind == "notes") is { } notes
            ? new Uri($"{web}/releases/download/{Uri.EscapeDataString(Release.Tag)}/{notes.Artifact.Name}")
            : new Uri($"{web}/commits/{Uri.EscapeDataString(Release.Tag)}");
    }
}
