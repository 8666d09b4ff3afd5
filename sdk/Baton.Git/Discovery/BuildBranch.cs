using Baton.Core.Versioning;

namespace Baton.Git.Discovery;

/// <summary>
/// The branch that a build system says it builds. It checks out a commit, with the head detached, so git does not know. A variable counts only
/// where the system names the very commit that is checked out: a submodule, or another repository beside, is not what the system speaks of.
/// </summary>
internal static class BuildBranch
{
    private const string Heads = "refs/heads/";

    private static readonly (string Commit, Func<IReadOnlyDictionary<string, string>, string?> Branch)[] Systems =
    [
        ("GITHUB_SHA", GitHub),
        ("BUILD_SOURCEVERSION", v => Short(v, "SYSTEM_PULLREQUEST_SOURCEBRANCH") ?? Head(v, "BUILD_SOURCEBRANCH")),
        ("CI_COMMIT_SHA", v => Value(v, "CI_COMMIT_BRANCH") ?? Value(v, "CI_MERGE_REQUEST_SOURCE_BRANCH_NAME")),
        ("GIT_COMMIT", Jenkins),
        ("APPVEYOR_REPO_COMMIT", v => Unless(v, "APPVEYOR_REPO_TAG_NAME", Value(v, "APPVEYOR_PULL_REQUEST_HEAD_REPO_BRANCH") ?? Value(v, "APPVEYOR_REPO_BRANCH"))),
        ("BUILDKITE_COMMIT", v => Unless(v, "BUILDKITE_TAG", Value(v, "BUILDKITE_BRANCH"))),
    ];

    /// <summary>The branch; null when no build system names one for this commit.</summary>
    public static string? Of(IReadOnlyDictionary<string, string> variables, string? commit)
    {
        foreach (var system in Systems)
        {
            if (commit is not null && commit.Equals(Value(variables, system.Commit), StringComparison.OrdinalIgnoreCase) && system.Branch(variables) is { } branch)
            {
                return branch;
            }
        }

        return null;
    }

    /// <summary>All that the branch is taken from, whatever is checked out; empty outside of build systems.</summary>
    public static string Key(IReadOnlyDictionary<string, string> variables)
    {
        var key = "";
        foreach (var system in Systems)
        {
            if (Value(variables, system.Commit) is { } commit)
            {
                key += $"{commit} {system.Branch(variables)}\n";
            }
        }

        return key;
    }

    /// <summary>
    /// A pull request is built as a merge that no branch has, <c>refs/pull/7/merge</c>: its own branch counts, as on its author's machine. What runs
    /// for a pull request on the branch that it goes to (pull_request_target) has that one as its ref.
    /// </summary>
    private static string? GitHub(IReadOnlyDictionary<string, string> variables) =>
        Head(variables, "GITHUB_REF") ?? Value(variables, "GITHUB_HEAD_REF") ?? (Value(variables, "GITHUB_REF_TYPE") == "branch" ? Value(variables, "GITHUB_REF_NAME") : null);

    /// <summary>
    /// The name of a multibranch job, of a change's own branch first; else the plugin's, which can have the remote before it. A job of one commit has
    /// "detached" there.
    /// </summary>
    private static string? Jenkins(IReadOnlyDictionary<string, string> variables)
    {
        const string Remote = "origin/";
        var branch = Value(variables, "CHANGE_BRANCH") ?? Value(variables, "BRANCH_NAME") ?? Value(variables, "GIT_BRANCH");
        return branch == "detached" ? null
            : Unless(variables, "TAG_NAME", branch?.StartsWith(Remote, StringComparison.Ordinal) == true ? branch[Remote.Length..] : branch);
    }

    /// <summary>Of a tag these systems name the tag where they name branches.</summary>
    private static string? Unless(IReadOnlyDictionary<string, string> variables, string tag, string? branch) => Value(variables, tag) is null ? branch : null;

    private static string? Head(IReadOnlyDictionary<string, string> variables, string name) =>
        Value(variables, name) is { } reference && reference.StartsWith(Heads, StringComparison.Ordinal) ? reference[Heads.Length..] : null;

    /// <summary>Of a pull request on GitHub Azure names the branch alone, of one of its own with <c>refs/heads/</c>.</summary>
    private static string? Short(IReadOnlyDictionary<string, string> variables, string name) => Value(variables, name) is { } branch ? BranchName.Of(branch) : null;

    private static string? Value(IReadOnlyDictionary<string, string> variables, string name) =>
        variables.TryGetValue(name, out var value) && value.Length > 0 ? value : null;
}
