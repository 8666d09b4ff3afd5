using Baton.Git.Units;

namespace Baton.Tasks;

/// <summary>A version that is taken as it is given, by who has read the history already.</summary>
/// <param name="Version">The version; empty to read git.</param>
/// <param name="Commit">The commit that it is the version of; empty for the one that is checked out.</param>
/// <param name="Tag">The tag that it was counted from; empty for none.</param>
/// <param name="Height">Commits since that tag.</param>
/// <param name="Unit">The folder of the release unit that it is the version of; empty for every project.</param>
internal sealed record GivenVersion(string Version, string Commit = "", string Tag = "", int Height = 0, string Unit = "")
{
    /// <summary>
    /// Whether it is the version of a project. MSBuild hands properties on to the projects that one references, and those of another unit have a
    /// version of their own; what no unit owns goes with the one that builds it.
    /// </summary>
    public bool IsOf(UnitLocation unit) => Version.Length > 0 && (Unit.Length == 0 || unit.File is null || unit.Folder == Unit);
}
