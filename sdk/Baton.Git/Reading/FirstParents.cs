using System.Text;
using Baton.Git.Diagnostics;
using Baton.Git.Running;

namespace Baton.Git.Reading;

/// <summary>
/// The first parents of the head, as far as they are asked for, and which of them change some files or folders. Git tells that for some thousand
/// commits at a time, in a process of its own, while the others are still read: <c>git rev-list --first-parent --full-history</c> lists the commits
/// that differ from their first parent there.
/// </summary>
/// <param name="start">Starts git with these arguments.</param>
/// <param name="head">The commit that the line begins with.</param>
/// <param name="roots">The files and folders, from the root of the repository.</param>
/// <param name="atOnce">The commits of which git is asked at a time.</param>
internal sealed class FirstParents(Func<string[], GitProcess> start, string head, IReadOnlyCollection<string> roots, int atOnce)
{
    /// <summary>Where so many commits change something, and they are half of all, comparing them costs more than the others save.</summary>
    private const int MostChanged = 4096;

    private readonly List<string> line = [];
    private readonly HashSet<string> changed = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private GitProcess? running;
    private bool isOver;
    private Task<bool> work = Task.FromResult(true);
    private string? next = head;
    private int asked;

    /// <summary>Tells the parents of a commit; what is not of the line is left out.</summary>
    public void Add(string commit, IReadOnlyList<string> parents)
    {
        if (commit != next)
        {
            return;
        }

        line.Add(commit);
        next = parents.Count > 0 ? parents[0] : null;
        if (line.Count - asked > atOnce)
        {
            Ask(commit);
        }
    }

    /// <summary>
    /// The commits that differ from their first parent there, all of a path among them; null where the path is another one or short, and where git
    /// does not tell.
    /// </summary>
    public IReadOnlySet<string>? Changed(IReadOnlyList<string> path, IReadOnlyCollection<string> under)
    {
        if (asked == 0 || !under.SequenceEqual(roots, StringComparer.Ordinal) || !IsLine(path))
        {
            return null;
        }

        if (asked < path.Count - 1)
        {
            Ask(path[^1]);
        }

        return work.GetAwaiter().GetResult() ? changed : null;
    }

    /// <summary>Stops git. There is no answer from then on.</summary>
    public void End()
    {
        lock (gate)
        {
            isOver = true;
            running?.Stop();
        }

        work.GetAwaiter().GetResult();
    }

    /// <summary>The parents of a path's last commit need not be known.</summary>
    private bool IsLine(IReadOnlyList<string> path)
    {
        var steps = path.Count - 1;
        return steps <= line.Count && path[steps] == (steps < line.Count ? line[steps] : next)
            && path.Take(steps).SequenceEqual(line.Take(steps), StringComparer.Ordinal);
    }

    /// <summary>Asks for the commits that git was not asked for yet.</summary>
    /// <param name="until">The first commit that is not asked for.</param>
    private void Ask(string until)
    {
        var from = line[asked];
        while (asked < line.Count && line[asked] != until)
        {
            asked++;
        }

        work = AskAfter(work, from, until, asked);
    }

    /// <summary>One process at a time: the other core reads the parents.</summary>
    private async Task<bool> AskAfter(Task<bool> before, string from, string until, int all) => await before.ConfigureAwait(false)
        && await Task.Run(() => Read(from, until)).ConfigureAwait(false) && (changed.Count < MostChanged || changed.Count * 2 < all);

    private bool Read(string from, string until)
    {
        try
        {
            using var process = Start(
                ["rev-list", "--first-parent", "--full-history", from, $"^{until}", "--", .. roots.Select(r => $":(top,literal){r}")]);
            process.Input.Close();
            var lines = new ByteLines(process.Output);
            while (lines.Next(out var commit))
            {
                if (commit.Length != until.Length)
                {
                    return false;
                }

                changed.Add(Encoding.ASCII.GetString(commit));
            }

            return process.Wait().Exit == 0;
        }
        catch (Exception exception) when (exception is GitException or IOException or OperationCanceledException)
        {
            return false;
        }
    }

    private GitProcess Start(string[] arguments)
    {
        lock (gate)
        {
            return isOver ? throw new OperationCanceledException() : running = start(arguments);
        }
    }
}
