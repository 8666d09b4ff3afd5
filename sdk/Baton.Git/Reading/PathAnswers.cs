namespace Baton.Git.Reading;

/// <summary>
/// What is known of the steps of a path whose commits may change something only where git says so. They are asked for in their order, so a place
/// in the path does for what would be a set of all its commits.
/// </summary>
/// <param name="path">The commits, each a parent of the one before.</param>
/// <param name="changed">Those that may differ from the next one.</param>
internal sealed class PathAnswers(IReadOnlyList<string> path, IReadOnlySet<string> changed)
{
    private int at;

    /// <summary>Whether a commit of the path is to be compared.</summary>
    public bool IsOpen(string commit) => changed.Contains(commit);

    /// <summary>True for a step without a change; null where the step is another one, or is to be compared.</summary>
    public bool? Find(string commit, string parent)
    {
        at = at < path.Count && path[at] == commit ? at : path.Count > 0 && path[0] == commit ? 0 : path.Count;
        if (at + 1 >= path.Count || path[at + 1] != parent)
        {
            return null;
        }

        at++;
        return IsOpen(commit) ? null : true;
    }
}
