namespace Baton.Git;

/// <summary>What reading a repository needs of the process.</summary>
/// <param name="Variables">The environment variables, for programs that are started.</param>
/// <param name="Executable">The git command.</param>
public sealed record GitContext(IReadOnlyDictionary<string, string> Variables, string Executable = "git");
