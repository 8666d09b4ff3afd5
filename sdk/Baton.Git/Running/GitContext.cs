using Baton.Core.Diagnostics;

namespace Baton.Git.Running;

/// <summary>What reading a repository needs of the process.</summary>
/// <param name="Variables">The environment variables, for programs that are started.</param>
/// <param name="Executable">The git command.</param>
public sealed record GitContext(IReadOnlyDictionary<string, string> Variables, string Executable = "git")
{
    /// <summary>Which of the variables git gets; asked for when the git command is started.</summary>
    public Lazy<ChildVariables> Rule { get; init; } = new(() => new ChildVariables());

    /// <summary>When the git command reads in bulk.</summary>
    internal BulkLimits Bulk { get; init; } = BulkLimits.Default;
}
