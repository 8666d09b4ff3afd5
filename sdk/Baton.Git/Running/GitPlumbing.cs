namespace Baton.Git.Running;

/// <summary>The arguments of git commands that read a repository.</summary>
internal static class GitPlumbing
{
    /// <summary>Whoever may not find a bare repository by chance (safe.bareRepository) may read the one that is named here: no program of its configuration is run.</summary>
    public static string[] Arguments(params string[] arguments) => ["-c", "core.useReplaceRefs=true", "-c", "core.quotePath=true", "-c", "safe.bareRepository=all", .. arguments];
}
