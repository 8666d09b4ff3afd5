using System.Text;
using Baton.Core.Versioning;
using Baton.Git.Discovery;
using Baton.Git.LibGit2;
using Baton.Git.Running;
using LibGit2Sharp;

namespace Baton.Git.Reading;

/// <summary>
/// Reads in process, through libgit2. Follows parents as they are asked for and never lists the whole history. What is asked again and again the git command
/// reads, where there is one: <see cref="BulkReading"/>.
/// </summary>
internal sealed class LibGit2Reader : IHistoryReader
{
    private readonly Repository repository;
    private readonly string configurationFile;
    private readonly BulkReading bulk;
    private readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<string>>> tags;

    /// <exception cref="LibGit2SharpException">libgit2 does not read this repository.</exception>
    public LibGit2Reader(GitContext context, GitLocation location)
    {
        LibGit2Settings.Apply();
        repository = new Repository(location.GitDirectory);
        configurationFile = Path.Combine(location.CommonDirectory, "config");

        // By its files, where they tell: that spares libgit2's branches and references, whose calls cost more than a walk when they are the first of a process.
        var head = HeadFile.Read(location);
        Head = head.Commit is { } commit ? (Lookup<Commit>(commit) ?? Peeled(commit))?.Sha : repository.Head.Tip?.Sha;
        Branch = head.Branch;
        tags = new(() => ReadTags(location.CommonDirectory));
        bulk = new BulkReading(context, location, Head);
    }

    public string? Head { get; }

    public string? Branch { get; }

    /// <summary>Whether a text in another encoding than UTF-8 is given all the same: its ASCII is right, and what is not has replacement characters.</summary>
    public bool TakesAnyEncoding { get; set; }

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Tags => tags.Value;

    public Remotes Remotes
    {
        get
        {
            var found = new Remotes();
            if (File.Exists(configurationFile))
            {
                using var configuration = Configuration.BuildFrom(configurationFile);
                foreach (var setting in configuration.Where(s => s.Level == ConfigurationLevel.Local))
                {
                    found.Add(setting.Key, setting.Value);
                }
            }

            return found;
        }
    }

    public IReadOnlyList<string> Parents(string commit) => bulk.Along(commit, bulk.Parents(commit) ?? [.. Get(commit).Parents.Select(p => p.Sha)]);

    public CommitInfo? Find(string commit)
    {
        if (Lookup<Commit>(commit) is not { } found)
        {
            return null;
        }

        var info = new CommitInfo(found.Sha, found.Message, found.Author.Name, found.Author.Email, found.Committer.When);

        // LibGit2Sharp takes every text for UTF-8 and does not give the bytes away: the git command has to.
        return TakesAnyEncoding || (Ascii.IsValid(info.Message) && Ascii.IsValid(info.AuthorName) && Ascii.IsValid(info.AuthorEmail)) || RawCommit.EncodingOf(found.Encoding) == Encoding.UTF8
            ? info : throw new OtherEncodingException($"The commit {commit} is in {found.Encoding}");
    }

    public string TreeOf(string commit) => bulk.TreeOf(commit) ?? Get(commit).Tree.Sha;

    public TreeBatch? Trees => bulk.Trees;

    public void Follow(PathFilter filter) => bulk.Follow(filter);

    public IReadOnlySet<string>? Changed(IReadOnlyList<string> path, PathFilter filter) => bulk.Changed(path, filter);

    public IEnumerable<TreeItem> Tree(string id) =>
        (Lookup<Tree>(id) ?? throw new NotFoundException($"The tree {id} is missing")).Select(e => new TreeItem(e.Name, (int)e.Mode, e.Target.Sha));

    /// <summary>Before 1970 is as 1970: git has no dates before.</summary>
    public IEnumerable<string> Range(string? since, string until)
    {
        var filter = new CommitFilter { IncludeReachableFrom = until, ExcludeReachableFrom = since, SortBy = CommitSortStrategies.None };
        return DateOrder.Of([.. repository.Commits.QueryBy(filter).Select(c => (c.Sha, Math.Max(0, c.Committer.When.ToUnixTimeSeconds()), (IReadOnlyList<string>)[.. c.Parents.Select(p => p.Sha)]))]);
    }

    public bool IsAncestor(string earlier, string later) => repository.ObjectDatabase.FindMergeBase(Get(earlier), Get(later))?.Sha == earlier;

    /// <summary>libgit2 waits for nobody: what is not here is not fetched. The git command can.</summary>
    public void Stop() => bulk.Stop();

    public void Dispose()
    {
        bulk.Dispose();
        repository.Dispose();
    }

    /// <summary>By its id alone. Asked by a text, LibGit2Sharp takes it for an expression such as HEAD~2, which costs a parser and a regular expression each time.</summary>
    private T? Lookup<T>(string id)
        where T : LibGit2Sharp.GitObject => ObjectId.TryParse(id, out var known) ? repository.Lookup<T>(known) : null;

    /// <summary>What a tag marks. HEAD can be at the tag itself, which git does not do and takes from others.</summary>
    private Commit? Peeled(string tag) => Lookup<TagAnnotation>(tag)?.Target.Peel<Commit>();

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
