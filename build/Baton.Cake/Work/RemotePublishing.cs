using System.Collections.Immutable;
using System.Security.Cryptography;
using Baton.Cake.Session;
using Baton.Cake.Steps;
using Baton.Core.Checks;
using Baton.Core.Commits;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Core.Releases;
using Baton.Core.Releases.Provenance;
using Baton.Git.Units;
using Baton.GitHub.Api;
using Baton.GitHub.Evidence;
using Baton.GitHub.FollowUps;
using Baton.GitHub.Preflight;
using Baton.GitHub.Publishing;
using Baton.GitHub.Repositories;

namespace Baton.Cake.Work;

/// <summary>The publishers that leave the machine: which repository, which files, in whose name.</summary>
internal static class RemotePublishing
{
    /// <summary>The operations of a GitHub release.</summary>
    public static ImmutableArray<IOperation> GitHub(ReleaseSession session, GitHubConfiguration configuration, string id)
    {
        var target = Target(session, configuration) with { Id = id, Tag = LocalTag(session), IsAlone = IsAlone(session.Unit!, configuration) };
        return session.Need(GitHubPublisher.Plan(session.Release!, Files(session, target.Repository), target));
    }

    /// <summary>Looks whether a GitHub release could be made.</summary>
    public static async Task<IEnumerable<CheckFinding>> CheckAsync(ReleaseSession session, GitHubConfiguration configuration)
    {
        var repository = Repository(session.Unit!, configuration);
        return repository.IsSuccess
            ? await GitHubPreflight.CheckAsync(ReleaseWork.Begin(session), Target(session, configuration), session.Options.Offline, session.Cancellation)
            : CheckFinding.Of("github repository", repository.Diagnostics, "");
    }

    /// <summary>What provenance is signed with; null for none.</summary>
    public static Secret? SigningKey(ReleaseSession session) =>
        session.Environment.Variables.TryGetValue(SecretVariables.SigningKey, out var key) && !string.IsNullOrWhiteSpace(key) ? new Secret(key) : null;

    /// <summary>Where a GitHub release is made.</summary>
    public static GitHubTarget Target(ReleaseSession session, GitHubConfiguration configuration)
    {
        var repository = session.Need(Repository(session.Unit!, configuration));
        return new GitHubTarget(repository, GitHubAccess.FromEnvironment(session.Environment.Variables, repository, session.Environment.Time))
        {
            Draft = configuration.Draft,
            Transfers = session.Progress,
            FollowUps = new GitHubFollowUps
            {
                Status = configuration.Status,
                Milestone = configuration.Milestone,
                Comment = configuration.Comment,
                Label = configuration.Label,
                Dispatch = configuration.Dispatch,
                Numbers = configuration.Comment || configuration.Label is not null ? Numbers(session) : [],
            },
        };
    }

    /// <summary>What the commits finish, and the pull requests that GitHub knows to have brought them.</summary>
    private static ImmutableArray<int> Numbers(ReleaseSession session) =>
        [.. IssueReferences.In(Messages(session)).Concat(session.Release?.Changes.Select(c => c.Pull?.Number).OfType<int>() ?? []).Distinct().Order()];

    /// <summary>What the tag says on this machine, so that GitHub's is the same object; null when there is none here, and none is made.</summary>
    private static TagWords? LocalTag(ReleaseSession session) =>
        session is { Unit.Repository: { HasCommits: true } repository, Release: { } release } && (PlanWork.IsCut(session) || repository.FindTag(release.Tag) is not null)
            && repository.TagText(release.Tag, release.Tag, ReleaseWork.Date(session)) is { } text ? new TagWords(text.Message, text.Name, text.Email, text.Date) : null;

    /// <summary>The messages of the commits that are in the release; none while there is no release yet.</summary>
    private static IEnumerable<string> Messages(ReleaseSession session) => session.Release is not { } release || session.Unit!.Repository is not { } repository
        ? [] : release.Changes.Select(c => repository.Find(c.Commit)?.Message).OfType<string>();

    /// <summary>The repository that the configuration names, or else the remote.</summary>
    public static Result<GitHubRepository> Repository(ReleaseUnit unit, GitHubConfiguration configuration)
    {
        var remote = unit.Repository?.RemoteUrl() is { } url ? RemoteUrl.Parse(url) : RemoteUrl.Parse("");
        return configuration.Repository is { } named ? RemoteUrl.Named(named, remote.Value?.Host ?? GitHubRepository.PublicHost) : remote;
    }

    /// <summary>A repository that baton.json names may be that of others too; nobody can see their units.</summary>
    private static bool IsAlone(ReleaseUnit unit, GitHubConfiguration configuration) =>
        configuration.Repository is null && unit.Repository is { } repository && UnitSearch.Texts(repository.WorkTree).Length < 2;

    private static ImmutableArray<ReleaseFile> Files(ReleaseSession session, GitHubRepository repository)
    {
        var (unit, release) = (session.Unit!, session.Release!);
        var evidence = session.Need(ReleaseEvidence.Write(new EvidenceRequest
        {
            Release = release,
            Folder = Path.Combine(unit.Output, "evidence"),
            Artifacts = unit.Packages,
            AssetsFiles = session.AssetsFiles,
            Date = ReleaseWork.Date(session),
            BatonVersion = session.Environment.BatonVersion,
            SigningKey = SigningKey(session),
            Origin = Origin(session, repository),
        }, session.Cancellation));
        return [.. release.Artifacts.Select(a => new ReleaseFile(a, Path.Combine(unit.Packages, a.Name))), .. evidence, Record(session)];
    }

    private static ReleaseFile Record(ReleaseSession session)
    {
        var file = session.Unit!.ReleaseFile;
        try
        {
            using var bytes = File.OpenRead(file);
            return new ReleaseFile(new Artifact("release.json", "record", bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))), file, IsBuildRecord: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            session.Stop(StepDiagnostics.CannotWrite.Report($"'{file}' cannot be read: {exception.Message}", "Give yourself the right to read it, and run it again."));
            throw;
        }
    }

    private static BuildOrigin Origin(ReleaseSession session, GitHubRepository repository)
    {
        var variables = session.Environment.Variables;
        string Value(string name) => variables.GetValueOrDefault(name, "");
        var isActions = Value("GITHUB_ACTIONS") == "true" && Value("GITHUB_WORKFLOW_REF").Length > 0;
        var at = session.Release!.Build?.At ?? session.Environment.Time.GetUtcNow();
        return new BuildOrigin(
            repository.WebUrl,
            isActions ? new Uri($"{Value("GITHUB_SERVER_URL")}/{Value("GITHUB_WORKFLOW_REF")}") : new Uri($"urn:baton:builder:{Uri.EscapeDataString(session.Environment.User)}@{Uri.EscapeDataString(session.Environment.Host)}"),
            isActions ? $"{Value("GITHUB_SERVER_URL")}/{Value("GITHUB_REPOSITORY")}/actions/runs/{Value("GITHUB_RUN_ID")}/attempts/{Value("GITHUB_RUN_ATTEMPT")}" : session.Environment.RunId,
            at,
            session.Environment.Time.GetUtcNow());
    }
}
