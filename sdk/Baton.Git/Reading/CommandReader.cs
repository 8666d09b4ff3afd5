using Baton.Core.Versioning;
using Baton.Git.Diagnostics;
using Baton.Git.Discovery;
using Baton.Git.Running;

namespace Baton.Git.Reading;

/// <summary>Reads through the git command: formats that libgit2 does not know, and replace refs and grafts, which it does not follow.</summary>
internal sealed class CommandReader : IHistoryReader
{
    private readonly GitContext context;
    private readonly GitLocation location;
    private readonly Dictionary<string, string> variables;
    private readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<string>>> tags;
    private readonly Lazy<ObjectDialogue> objects;
    private readonly Lazy<ParentStream> parents;
    private readonly TreeBatch trees;
    private readonly GitProcesses processes = new();

    /// <exception cref="GitException">git does not read it either.</exception>
    public CommandReader(GitContext context, GitLocation location)
    {
        this.context = context;
        this.location = location;
        variables = GitEnvironment.ForReading(context, location);
        Need("rev-parse", "--git-dir");
        Head = Ask("rev-parse", "--verify", "--quiet", "HEAD^{commit}");
        Branch = Ask("symbolic-ref", "--quiet", "HEAD") is { } name ? BranchName.Of(name) : null;
        tags = new(ReadTags);
        objects = new(() => new ObjectDialogue(Start("cat-file", "--batch"), location));
        parents = new(() => new ParentStream(Start(ParentStream.Arguments(Head!)), location));
        trees = new TreeBatch(Start, context.Bulk.Steps);
    }

    public string? Head { get; }

    public string? Branch { get; }

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Tags => tags.Value;

    public Remotes Remotes
    {
        get
        {
            var found = new Remotes();
            foreach (var setting in Ask("config", "--local", "--includes", "--null", "--get-regexp", @"^(remote|url)\.")?.Split('\0') ?? [])
            {
                var name = setting.Split('\n', 2);
                found.Add(name[0], name.ElementAtOrDefault(1));
            }

            return found;
        }
    }

    public IReadOnlyList<string> Parents(string commit) => parents.Value.Of(commit);

    public CommitInfo? Find(string commit) => objects.Value.Read(commit) is { Kind: "commit" } found ? RawCommit.Parse(found.Id, found.Content).Info : null;

    public string TreeOf(string commit) =>
        (parents.IsValueCreated ? parents.Value.TreeOf(commit) : null) ?? RawCommit.Parse(commit, objects.Value.Need(commit).Content).Tree;

    public IEnumerable<TreeItem> Tree(string id) => RawTree.Parse(objects.Value.Need(id).Content, id.Length / 2);

    public TreeBatch? Trees => trees;

    public IEnumerable<string> Range(string? since, string until)
    {
        var lines = Need(["rev-list", "--parents", "--timestamp", until, .. since is null ? (string[])[] : [$"^{since}"]]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return DateOrder.Of([.. lines.Select(l => l.Split(' ')).Select(l => (l[1], RawCommit.Seconds(l[0]), (IReadOnlyList<string>)l[2..]))]);
    }

    public bool IsAncestor(string earlier, string later) => Ask("merge-base", "--is-ancestor", earlier, later) is not null;

    public void Stop() => processes.Stop();

    public void Dispose()
    {
        if (objects.IsValueCreated)
        {
            objects.Value.Dispose();
        }

        if (parents.IsValueCreated)
        {
            parents.Value.Dispose();
        }

        trees.Dispose();
    }

    /// <summary>show-ref knows from packed-refs what tags stand for, and gives up at one that is broken; the others then are looked up one by one.</summary>
    private IReadOnlyDictionary<string, IReadOnlyList<string>> ReadTags()
    {
        PackedTags.NeedReadable(location.CommonDirectory);
        try
        {
            return ShowRef.Parse(Ask("show-ref", "--tags", "--dereference") ?? "");
        }
        catch (GitException)
        {
            var lines = Need("for-each-ref", "--format=%(objectname)^{} %(refname)", "refs/tags").Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var tags = lines.Select(l => l.Split(' ', 2)).Select(l => (objects.Value.Read(l[0])?.Id, Name: l[1]));
            return ShowRef.Parse(string.Join('\n', tags.Where(t => t.Id is not null).Select(t => $"{t.Id} {t.Name}")));
        }
    }

    /// <summary>The answer, or null for git's exit code 1, which means no.</summary>
    private string? Ask(params string[] arguments)
    {
        var (exit, output, error) = GitCommand.Run(context, location, variables, GitPlumbing.Arguments(arguments));
        return exit switch
        {
            0 => output.TrimEnd('\n'),
            1 => null,
            _ => throw GitFailures.Of(arguments[0], location, (exit, error)),
        };
    }

    private string Need(params string[] arguments) => Ask(arguments) ?? throw GitFailures.Of(arguments[0], location, (1, "no answer"));

    private GitProcess Start(params string[] arguments) =>
        processes.Start(() => GitProcess.Start(context, location, variables, GitPlumbing.Arguments(arguments)));
}
