using Baton.Testing.Git;

namespace Baton.Tool.Tests.Equipment;

/// <summary>The environment of every process that a test starts: nobody's git configuration and repository, a fixed author and date.</summary>
internal static class GitIdentity
{
    private const string Date = "2026-01-02T03:04:05+00:00";

    public static readonly IReadOnlyDictionary<string, string?> Variables = new Dictionary<string, string?>(GitVariables.Changes())
    {
        ["GIT_AUTHOR_NAME"] = "Ada",
        ["GIT_AUTHOR_EMAIL"] = "ada@example.com",
        ["GIT_COMMITTER_NAME"] = "Ada",
        ["GIT_COMMITTER_EMAIL"] = "ada@example.com",
        ["GIT_AUTHOR_DATE"] = Date,
        ["GIT_COMMITTER_DATE"] = Date,
    };
}
