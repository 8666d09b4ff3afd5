using Baton.Git.Discovery;
using Baton.Git.Reading;
using Baton.Git.Running;


namespace Baton.Git;

/// <summary>The commit that is checked out, for who asks nothing else of a repository.</summary>
public static class CheckedOutCommit
{
    /// <summary>The commit, by reading files alone: no reader is loaded and no program is started.</summary>
    /// <param name="directory">A folder in a work tree.</param>
    /// <param name="context">The process around.</param>
    /// <returns>
    /// Full lower-case hex; null without a repository, without commits, and where files do not tell (reftable). For a head at a tag's own object, which git does
    /// not make, that object.
    /// </returns>
    public static string? Find(string directory, GitContext context) => Find(directory, context, (_, _) => true);

    /// <summary>The same, and where files do not tell, or the head can be at a tag's own object, by opening the repository.</summary>
    /// <param name="directory">A folder in a work tree.</param>
    /// <param name="context">The process around.</param>
    /// <returns>Full lower-case hex; null without a repository, without commits, and for a repository that cannot be read.</returns>
    public static string? Read(string directory, GitContext context)
    {
        if (Find(directory, context, (location, head) => !TagAtHead.IsPossible(location, head)) is { } commit)
        {
            return commit;
        }

        using var repository = GitRepository.Find(directory, context)?.Value;
        return repository?.Position.Commit;
    }

    private static string? Find(string directory, GitContext context, Func<GitLocation, HeadPosition, bool> isSure)
    {
        try
        {
            return RepositoryLocator.Locate(directory, context.Variables)?.Value is { } location && HeadFile.Read(location) is { Commit: { } commit } head && isSure(location, head)
                ? commit : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
