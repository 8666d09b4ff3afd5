using Baton.Core.Diagnostics;
using Baton.Git.Discovery;

namespace Baton.Git.Running;

/// <summary>The environment that the git command gets: nothing of git's own that could change an answer.</summary>
internal static class GitEnvironment
{
    private static readonly string[] OfRemotes = ["GIT_SSH", "GIT_ASKPASS", "GIT_SSL_", "GIT_HTTP_", "GIT_PROXY_", "GIT_ALLOW_PROTOCOL", "GIT_PROTOCOL", "GIT_EXEC_PATH"];

    /// <summary>For plumbing that reads. The user's configuration stays for its safe.directory; plumbing takes nothing else from it.</summary>
    public static Dictionary<string, string> ForReading(GitContext context, GitLocation location)
    {
        var variables = context.Variables.Where(v => !v.Key.StartsWith("GIT_", StringComparison.OrdinalIgnoreCase) || IsConfiguration(v.Key))
            .Where(v => context.Rule.Value.Reaches(v.Key, Child.Git))
            .ToDictionary(StringComparer.Ordinal);
        variables["LC_ALL"] = "C";
        variables["GIT_TERMINAL_PROMPT"] = "0";
        variables["GIT_OPTIONAL_LOCKS"] = "0";
        if (location.IsGiven)
        {
            variables["GIT_DIR"] = location.GitDirectory;
            variables["GIT_WORK_TREE"] = location.WorkTree;
        }

        return variables;
    }

    /// <summary>For what the user does through Baton: with the user's identity and configuration.</summary>
    public static Dictionary<string, string> ForWriting(GitContext context, GitLocation location)
    {
        var variables = ForReading(context, location);
        foreach (var (name, value) in context.Variables.Where(v => v.Key.StartsWith("GIT_AUTHOR_", StringComparison.Ordinal) || v.Key.StartsWith("GIT_COMMITTER_", StringComparison.Ordinal)))
        {
            variables[name] = value;
        }

        return variables;
    }

    /// <summary>For what speaks to a remote: also with the ways to it and to its credentials that the environment names.</summary>
    public static Dictionary<string, string> ForRemotes(GitContext context, GitLocation location)
    {
        var variables = ForWriting(context, location);
        foreach (var (name, value) in context.Variables.Where(v => OfRemotes.Any(start => v.Key.StartsWith(start, StringComparison.Ordinal)) || IsForRemotesAlone(v.Key)))
        {
            variables[name] = value;
        }

        return variables;

        // Credential helpers such as gh's take GitHub's token from there.
        bool IsForRemotesAlone(string name) => context.Rule.Value.Reaches(name, Child.GitRemote) && !context.Rule.Value.Reaches(name, Child.Git);
    }

    /// <summary>Not GIT_CONFIG itself, which <c>git config</c> alone reads, and reads instead of the repository's.</summary>
    private static bool IsConfiguration(string name) => name.StartsWith("GIT_CONFIG_", StringComparison.OrdinalIgnoreCase);
}
