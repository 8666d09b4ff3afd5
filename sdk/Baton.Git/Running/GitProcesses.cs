using Baton.Git.Diagnostics;

namespace Baton.Git.Running;

/// <summary>
/// The git commands that a reader runs. Another thread can end all of them at any time, also while one starts: a caller that waits for the answer of one
/// that was missed would never return.
/// </summary>
internal sealed class GitProcesses
{
    private readonly Lock gate = new();
    private readonly List<GitProcess> running = [];
    private bool isStopped;

    /// <summary>Starts one.</summary>
    /// <exception cref="OperationCanceledException">They were stopped before.</exception>
    /// <exception cref="GitException">There is no git command.</exception>
    public GitProcess Start(Func<GitProcess> start)
    {
        lock (gate)
        {
            if (isStopped)
            {
                throw new OperationCanceledException();
            }

            var process = start();
            running.Add(process);
            return process;
        }
    }

    /// <summary>Ends all that run; no other one starts.</summary>
    public void Stop()
    {
        lock (gate)
        {
            isStopped = true;
            running.ForEach(p => p.Stop());
            running.Clear();
        }
    }

    /// <summary>Whether they were stopped since the last time that this was asked. From then on others can start.</summary>
    public bool TakeStopped()
    {
        lock (gate)
        {
            (var was, isStopped) = (isStopped, false);
            return was;
        }
    }
}
