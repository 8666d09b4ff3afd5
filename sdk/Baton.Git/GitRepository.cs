using Baton.Core.Diagnostics;
using Baton.Core.Succession;
using Baton.Core.Versioning;
using LibGit2Sharp;

namespace Baton.Git;

/// <summary>A git repository: what is in it is read in process; what changes it goes through the git command, with the user's identity.</summary>
public sealed class GitRepository : IDisposable
{
    private readonly Repository repository;
    private readonly GitContext context;

    private GitRepository(Repository repository, GitContext context)
    {
        this.repository = repository;
        this.context = context;
        ShallowEdges = ReadShallow(CommonDirectory);
    }

    /// <summary>The root of the work tree; the git directory of a bare repository. No separator at the end.</summary>
    public string WorkTree => Path.TrimEndingDirectorySeparator(repository.Info.WorkingDirectory ?? repository.Info.Path);

    /// <summary>This work tree's git directory.</summary>
    public string GitDirectory => Path.TrimEndingDirectorySeparator(repository.Info.Path);

    /// <summary>The git directory that all work trees share.</summary>
    public string CommonDirectory
    {
        get
        {
            var pointer = Path.Combine(GitDirectory, "commondir");
            return File.Exists(pointer) ? Path.GetFullPath(File.ReadAllText(pointer).Trim(), GitDirectory) : GitDirectory;
        }
    }

    /// <summary>Whether history is cut off somewhere.</summary>
    public bool IsShallow => ShallowEdges.Count > 0;

    /// <summary>Whether there is a commit to speak of.</summary>
    public bool HasCommits => repository.Head.Tip is not null;

    /// <summary>The commit that is checked out; null when there is none.</summary>
    public CommitInfo? Head => repository.Head.Tip is { } tip ? Info(tip) : null;

    internal HashSet<string> ShallowEdges { get; }

    /// <summary>Opens the repository around a folder.</summary>
    /// <returns>Null when there is none; a coded error when there is one that cannot be read.</returns>
    public static Result<GitRepository>? Find(string directory, GitContext context)
    {
        try
        {
            return LibGit2.Discover(directory) is { } found ? (Result<GitRepository>)new GitRepository(LibGit2.Open(found), context) : null;
        }
        catch (LibGit2SharpException exception)
        {
            return GitDiagnostics.Unreadable.Report(
                $"The git repository around '{directory}' cannot be read: {exception.Message.TrimEnd('.')}.",
                "Run 'git fsck' there. Formats that libgit2 does not know (SHA-256, reftable) are not supported yet.");
        }
    }

    /// <summary>The version of the commit that is checked out. Call it only when <see cref="HasCommits"/>.</summary>
    public Result<VersionAnswer> Version(VersioningOptions options, CancellationToken cancellationToken)
    {
        try
        {
            var answer = HeightStrategy.Version(new RepositoryGraph(repository, ShallowEdges), options, cancellationToken);
            return answer.IsCertain ? answer : Result<VersionAnswer>.Success(answer, GitDiagnostics.Shallow.Report(
                $"'{WorkTree}' is a shallow clone, and no version tag is in the part that is here: the version is {answer.Version} and stays on this machine.",
                "Run 'git fetch --unshallow --tags', or in GitHub Actions give actions/checkout 'fetch-depth: 0'."));
        }
        catch (LibGit2SharpException exception)
        {
            return GitDiagnostics.Unreadable.Report(
                $"The history of '{WorkTree}' cannot be read: {exception.Message.TrimEnd('.')}.", "Run 'git fsck' there.");
        }
    }

    /// <summary>The tag of the release before this one; null for the first.</summary>
    public VersionTag? PreviousTag(VersioningOptions options, string version, CancellationToken cancellationToken) =>
        VersionTag.ParseVersion(version) is { } parsed
            ? HeightStrategy.Previous(new RepositoryGraph(repository, ShallowEdges), options, parsed, cancellationToken) : null;

    /// <summary>A commit, by its hex; null when it is not here.</summary>
    public CommitInfo? Find(string commit) => repository.Lookup<Commit>(commit) is { } found ? Info(found) : null;

    /// <summary>How <paramref name="later"/> is related to <paramref name="earlier"/>.</summary>
    public Lineage Relate(string earlier, string later)
    {
        if (repository.Lookup<Commit>(earlier) is not { } first || repository.Lookup<Commit>(later) is not { } second)
        {
            return IsShallow ? Lineage.Shallow : Lineage.Unknown;
        }

        if (first.Id == second.Id)
        {
            return Lineage.Same;
        }

        var meeting = repository.ObjectDatabase.FindMergeBase(first, second)?.Id;
        return meeting == first.Id ? Lineage.Descends
            : meeting == second.Id ? Lineage.Behind
            : IsShallow ? Lineage.Shallow
            : Lineage.Diverged;
    }

    /// <summary>The commits of a unit that are new since another commit, newest first.</summary>
    /// <param name="since">Excluded, with everything before it; null for everything.</param>
    /// <param name="until">Included.</param>
    /// <param name="filter">Commits that leave these paths alone are left out.</param>
    public IReadOnlyList<CommitInfo> Commits(string? since, string until, PathFilter filter)
    {
        var graph = new RepositoryGraph(repository, ShallowEdges);
        var query = new CommitFilter
        {
            IncludeReachableFrom = until,
            ExcludeReachableFrom = since,
            SortBy = CommitSortStrategies.Topological | CommitSortStrategies.Time,
        };
        return [.. repository.Commits.QueryBy(query).Where(c => Touches(graph, c.Sha, filter)).Select(Info)];
    }

    /// <summary>Files that are changed, staged or untracked (and not ignored) under a filter, sorted.</summary>
    public IReadOnlyList<string> Changes(PathFilter filter)
    {
        var status = repository.RetrieveStatus(new StatusOptions { IncludeUntracked = true, RecurseUntrackedDirs = true, IncludeIgnored = false });
        return [.. status.Where(s => s.State is not (FileStatus.Unaltered or FileStatus.Ignored or FileStatus.Nonexistent))
            .Select(s => s.FilePath).Where(filter.Includes).Order(StringComparer.Ordinal)];
    }

    /// <summary>The commit that a tag marks; null when there is no such tag.</summary>
    public string? FindTag(string name) => (repository.Tags[name]?.PeeledTarget as Commit)?.Sha;

    /// <summary>Makes an annotated tag with the user's own identity.</summary>
    /// <returns>Null when done.</returns>
    public async Task<Diagnostic?> CreateTagAsync(string name, string commit, string message, CancellationToken cancellationToken)
    {
        var (exit, error) = await GitCommand.RunAsync(context, WorkTree, ["tag", "--annotate", "--message", message, name, commit], cancellationToken);
        return exit == 0 ? null : GitDiagnostics.TagRefused.Report(
            $"git did not make the tag '{name}': {error}",
            "If it asks who you are: git config user.name \"…\" and git config user.email \"…\".");
    }

    /// <summary>The URL of the remote <c>origin</c>, or of the only remote; null when there is none.</summary>
    public string? RemoteUrl() => (repository.Network.Remotes["origin"] ?? repository.Network.Remotes.FirstOrDefault())?.Url;

    /// <inheritdoc/>
    public void Dispose() => repository.Dispose();

    private static bool Touches(RepositoryGraph graph, string commit, PathFilter filter)
    {
        if (filter.IsEverything)
        {
            return true;
        }

        var parents = graph.Parents(commit);
        return parents.Count == 0 ? !graph.IsSame(commit, null, filter) : parents.All(p => !graph.IsSame(commit, p, filter));
    }

    private static HashSet<string> ReadShallow(string commonDirectory)
    {
        var file = Path.Combine(commonDirectory, "shallow");
        return File.Exists(file) ? [.. File.ReadAllLines(file).Select(l => l.Trim()).Where(l => l.Length > 0)] : [];
    }

    private static CommitInfo Info(Commit commit) =>
        new(commit.Sha, commit.Message, commit.Author.Name, commit.Author.Email, commit.Committer.When);
}
