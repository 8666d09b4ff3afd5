namespace Baton.Git.Running;

/// <summary>From when on the git command is started for what libgit2 reads one by one. A process costs as much as some hundred objects.</summary>
/// <param name="Commits">The commits whose parents libgit2 reads before.</param>
/// <param name="Steps">The comparisons of two commits that are made before, or at once.</param>
/// <param name="Line">The first parents of which git is asked at a time which change a folder.</param>
internal sealed record BulkLimits(int Commits, int Steps, int Line)
{
    /// <summary>Where it pays.</summary>
    public static readonly BulkLimits Default = new(500, 256, 8192);
}
