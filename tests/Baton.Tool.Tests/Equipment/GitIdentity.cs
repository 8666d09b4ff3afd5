namespace Baton.Tool.Tests.Equipment;

/// <summary>The environment of every process that a test starts: nobody's git configuration, a fixed author and date.</summary>
internal static class GitIdentity
{
    public static readonly IReadOnlyDictionary<string, string?> Variables = new Dictionary<string, string?>
    {
        ["GIT_CONFIG_GLOBAL"] = "/dev/null",
        ["GIT_CONFIG_NOSYSTEM"] = "1",
        ["GIT_AUTHOR_NAME"] = "Ada",
        ["GIT_AUTHOR_EMAIL"] = "ada@example.com",
        ["GIT_COMMITTER_NAME"] = "Ada",
        ["GIT_COMMITTER_EMAIL"] = "ada@example.com",
        ["GIT_AUTHOR_DATE"] = "2026-01-02T03:04:05+00:00",
        ["GIT_COMMITTER_DATE"] = "2026-01-02T03:04:05+00:00",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_NOLOGO"] = "1",
        ["MSBUILDDISABLENODEREUSE"] = "1",
    };
}
