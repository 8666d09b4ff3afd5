using Baton.Git.Discovery;
using LibGit2Sharp;

namespace Baton.Git.Reading;

/// <summary>Reads in process, through libgit2. Follows parents as they are asked for and never lists the whole history.</summary>
internal sealed class LibGit2Reader : IHistoryReader
{
    private readonly Repository repository;
    private readonly Lazy<string?> branch;
    private readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<string>>> tags;

    /// <exception cref="LibGit2SharpException">libgit2 does not read this repository.</exception>
    public LibGit2Reader(GitLocation location)
    {
        LibGit2Settings.Apply();
        repository = new Repository(location.GitDirectory);

        // By its files, where they tell: that spares libgit2's branches and references, whose calls cost more than a walk when they are the first of a process.
        Head = HeadFile.Commit(location) is { } commit ? Lookup<Commit>(commit)?.Sha : repository.Head.Tip?.Sha;
        branch = new(() => repository.Info.IsHeadDetached ? null : BranchName.Of(repository.Head.CanonicalName));
        tags = new(() => ReadTags(location.CommonDirectory));
    }

    public string? Head { get; }

    public string? Branch => branch.Value;

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Tags => tags.Value;

    public string? RemoteUrl => (repository.Network.Remotes["origin"] ?? repository.Network.Remotes.FirstOrDefault())?.Url;

    public IReadOnlyList<string> Parents(string commit) => [.. Get(commit).Parents.Select(p => p.Sha)];

    public CommitInfo? Find(string commit) => Lookup<Commit>(commit) is { } found
        ? new(found.Sha, found.Message, found.Author.Name, found.Author.Email, found.Committer.When) : null;

    public string TreeOf(string commit) => Get(commit).Tree.Sha;

    public IEnumerable<TreeItem> Tree(string id) =>
        (Lookup<Tree>(id) ?? throw new NotFoundException($"The tree {id} is missing")).Select(e => new TreeItem(e.Name, (int)e.Mode, e.Target.Sha));

    public IEnumerable<string> Range(string? since, string until)
    {
        var filter = new CommitFilter { IncludeReachableFrom = until, ExcludeReachableFrom = since, SortBy = CommitSortStrategies.None };
        return DateOrder.Of([.. repository.Commits.QueryBy(filter).Select(c => (c.Sha, c.Committer.When.ToUnixTimeSeconds(), (IReadOnlyList<string>)[.. c.Parents.Select(p => p.Sha)]))]);
    }

    public bool IsAncestor(string earlier, string later) => repository.ObjectDatabase.FindMergeBase(Get(earlier), Get(later))?.Sha == earlier;

    /// <summary>libgit2 waits for nobody: what is not here is not fetched.</summary>
    public void Stop()
    {
    }

    public void Dispose() => repository.Dispose();

    /// <summary>By its id alone. Asked by a text, LibGit2Sharp takes it for an expression such as HEAD~2, which costs a parser and a regular expression each time.</summary>
    private T? Lookup<T>(string id)
        where T : LibGit2Sharp.GitObject => ObjectId.TryParse(id, out var known) ? repository.Lookup<T>(known) : null;

    private Commit Get(string commit) => Lookup<Commit>(commit) ?? throw new NotFoundException($"The commit {commit} is missing");

    private IReadOnlyDictionary<string, IReadOnlyList<string>> ReadTags(string commonDirectory)
    {
        // Packing writes the one file first and then removes the others. Read in the same order, a tag is in one of them at the least.
        List<string> loose = [.. PackedTags.Loose(commonDirectory)];
        var targets = PackedTags.Read(commonDirectory);
        List<string> others = targets is null ? [.. repository.Tags.Select(t => t.FriendlyName)] : loose;
        targets ??= new(StringComparer.Ordinal);
        foreach (var name in others)
        {
            if (repository.Tags[name]?.PeeledTarget?.Sha is { } target)
            {
                targets[name] = target;
            }
            else
            {
                targets.Remove(name);
            }
        }

        var found = new TagsByCommit();
        foreach (var (name, target) in targets)
        {
            found.Add(target, name);
        }

        return found.All;
    }
}
