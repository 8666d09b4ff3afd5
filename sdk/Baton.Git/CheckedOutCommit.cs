using Baton.Git.Discovery;

namespace Baton.Git;

/// <summary>The commit that is checked out, for who asks nothing else of a repository.</summary>
public static class CheckedOutCommit
{
    /// <summary>The commit, by reading files alone: no reader is loaded and no program is started.</summary>
    /// <param name="directory">A folder in a work tree.</param>
    /// <param name="context">The process around.</param>
    /// <returns>Full lower-case hex; null without a repository, without commits, and where files do not tell (reftable).</returns>
    public static string? Find(string directory, GitContext context)
    {
        try
        {
            return RepositoryLocator.Locate(directory, context.Variables)?.Value is { } location ? HeadFile.Read(location).Commit : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The same, and where files do not tell, by opening the repository; no object of it is read.</summary>
    /// <param name="directory">A folder in a work tree.</param>
    /// <param name="context">The process around.</param>
    /// <returns>Full lower-case hex; null without a repository, without commits, and for a repository that cannot be read.</returns>
    public static string? Read(string directory, GitContext context)
    {
        if (Find(directory, context) is { } commit)
        {
            return commit;
        }

        using var repository = GitRepository.Find(directory, context)?.Value;
        return repository?.Position.Commit;
    }
}
