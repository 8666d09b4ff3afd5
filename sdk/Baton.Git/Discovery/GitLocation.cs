namespace Baton.Git.Discovery;

/// <summary>Where a repository's parts are; found by looking at files, without opening anything.</summary>
/// <param name="WorkTree">The root of the work tree; the git directory of a bare repository.</param>
/// <param name="GitDirectory">This work tree's git directory.</param>
/// <param name="CommonDirectory">The git directory that all work trees share.</param>
/// <param name="IsGiven">Whether the environment named it instead of a folder above.</param>
internal sealed record GitLocation(string WorkTree, string GitDirectory, string CommonDirectory, bool IsGiven = false);
