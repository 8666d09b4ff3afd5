using Baton.Core.Diagnostics;
using Baton.Core.Versioning;
using Baton.Git;
using Baton.Pipeline.Running;

namespace Baton.Pipeline.Units;

/// <summary>What is changed in a unit and not committed.</summary>
internal static class UnitChanges
{
    /// <summary>
    /// The files. New files where Baton itself writes do not count, also when a run was killed before it hid them from git; a tracked file
    /// that was changed there does.
    /// </summary>
    public static List<string> Of(ReleaseUnit unit, GitRepository repository) => Of(unit, repository, unit.Filter);

    /// <summary>The same for other paths than the unit's.</summary>
    public static List<string> Of(ReleaseUnit unit, GitRepository repository, PathFilter filter)
    {
        var ours = $"{(unit.FolderInRepository.Length == 0 ? "" : $"{unit.FolderInRepository}/")}artifacts/baton/";
        var changes = repository.Changes(filter).Where(c => !c.StartsWith(ours, StringComparison.Ordinal)).ToList();
        var written = changes.Count == 0 ? [] : WrittenFolders.Of(unit).ToList();
        if (changes.Exists(c => written.Exists(w => w.Holds(c))))
        {
            var untracked = repository.Untracked(filter).ToHashSet(StringComparer.Ordinal);
            changes.RemoveAll(c => untracked.Contains(c) && written.Exists(w => w.Holds(c)));
        }

        return changes;
    }

    /// <summary>Which files no commit holds; null when there are none, or no commits.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="refuse">As an error; otherwise as a warning.</param>
    public static Diagnostic? Problem(ReleaseUnit unit, bool refuse)
    {
        if (unit.Repository is not { HasCommits: true } repository || Of(unit, repository) is not { Count: > 0 } changes)
        {
            return null;
        }

        var named = string.Join(", ", changes.Take(5)) + (changes.Count > 5 ? $" and {changes.Count - 5} more" : "");
        var message = $"{changes.Count} file{(changes.Count == 1 ? " is" : "s are")} not committed: {named}.";
        return refuse
            ? RunDiagnostics.Uncommitted.Report($"{message} A release is made of a commit, whole.", "Commit or stash them, or add what is generated to .gitignore.")
            : RunDiagnostics.UncommittedWarning.Report($"{message} 'release' would refuse.", "Commit or stash them before the release.");
    }
}
