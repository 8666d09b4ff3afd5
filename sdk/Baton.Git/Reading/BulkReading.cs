using Baton.Core.Versioning;
using Baton.Git.Diagnostics;
using Baton.Git.Discovery;
using Baton.Git.Running;


namespace Baton.Git.Reading;

/// <summary>
/// Lets the git command read what libgit2 reads one by one, from the time on that it is much. Where there is no such command, or it fails, there are no answers from here, and
/// libgit2 goes on reading.
/// </summary>
internal sealed class BulkReading : IDisposable
{
    private readonly GitContext context;
    private readonly GitLocation location;
    private readonly string? head;
    private readonly TreeBatch trees;
    private readonly GitProcesses processes = new();
    private ParentStream? parents;
    private FirstParents? line;
    private int asked;
    private bool isOver;

    public BulkReading(GitContext context, GitLocation location, string? head)
    {
        this.context = context;
        this.location = location;
        this.head = head;
        trees = new TreeBatch(Start, context.Bulk.Steps);
    }

    public TreeBatch? Trees => trees.IsOver ? null : trees;

    /// <summary>The parents of a commit; null while few were asked for, and where git does not tell.</summary>
    public IReadOnlyList<string>? Parents(string commit)
    {
        NeedGoOn();
        if (isOver || head is null || asked++ < context.Bulk.Commits)
        {
            return null;
        }

        try
        {
            parents ??= new ParentStream(Start(ParentStream.Arguments(head)), location);
            if (parents.Find(commit) is { } found)
            {
                return found;
            }
        }
        catch (Exception exception) when (exception is GitException or IOException or OperationCanceledException)
        {
            // No git command, or one that does not read this repository.
        }

        isOver = true;
        return null;
    }

    /// <summary>The tree of a commit whose parents git told; null for others.</summary>
    public string? TreeOf(string commit)
    {
        NeedGoOn();
        return parents?.TreeOf(commit);
    }

    /// <summary>Announces that the first parents of the head will be compared under a filter.</summary>
    public void Follow(PathFilter filter)
    {
        EndLine();
        line = head is not null && filter.Roots is { } roots ? new FirstParents(Start, head, roots, context.Bulk.Line) : null;
    }

    /// <summary>Tells the parents of a commit, in whatever way they were read.</summary>
    public IReadOnlyList<string> Along(string commit, IReadOnlyList<string> read)
    {
        line?.Add(commit, read);
        return read;
    }

    /// <summary>All commits of a path that could differ from the next one under the filter; null where that is not known.</summary>
    public IReadOnlySet<string>? Changed(IReadOnlyList<string> path, PathFilter filter)
    {
        NeedGoOn();
        var found = filter.Roots is { } roots ? line?.Changed(path, roots) : null;
        NeedGoOn();
        return found;
    }

    public void Stop() => processes.Stop();

    public void Dispose()
    {
        EndLine();
        parents?.Dispose();
        trees.Dispose();
    }

    private void EndLine()
    {
        line?.End();
        line = null;
    }

    /// <summary>Whoever stopped the reading does not wait for libgit2 to do the rest of it.</summary>
    private void NeedGoOn()
    {
        if (processes.TakeStopped())
        {
            isOver = true;
            throw new OperationCanceledException();
        }
    }

    /// <summary>libgit2 does not follow replace refs, so neither does git here.</summary>
    private GitProcess Start(string[] arguments) => processes.Start(() =>
        GitProcess.Start(
            context, location, GitEnvironment.ForReading(context, location), GitPlumbing.Arguments(["-c", "core.useReplaceRefs=false", .. arguments])));
}
