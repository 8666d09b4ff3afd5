using Baton.Git.Discovery;

namespace Baton.Git.Units;

/// <summary>Where the files of a folder's release unit are. Builds and <c>baton</c> look for them here, so that they cannot disagree.</summary>
/// <param name="Directory">The folder, with its links followed: the repository's paths do not go through links.</param>
/// <param name="Root">The root of the work tree around it, as git finds it; null for none.</param>
/// <param name="File">The nearest <c>baton.json</c> above it, within that work tree; null for none.</param>
public sealed record UnitLocation(string Directory, string? Root, string? File)
{
    /// <summary>The unit's folder: where its file is, or the folder itself.</summary>
    public string Folder => File is null ? Directory : Path.GetDirectoryName(File)!;

    /// <summary>What the unit's paths begin at: the work tree, or else the unit's folder.</summary>
    public string Base => Root ?? Folder;

    /// <summary>The unit's folder within the work tree, with <c>/</c>; empty for the work tree itself.</summary>
    /// <remarks>Spelled as on the disk, where upper and lower case are the same to it: to git they are not.</remarks>
    public string InRepository => Path.GetRelativePath(Base, Folder).Replace('\\', '/') is var relative && relative == "." ? ""
        : OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? SpelledPath.Of(Base, relative) : relative;

    /// <summary>Looks, upwards from a folder. Reads no repository.</summary>
    /// <param name="directory">The folder, absolute.</param>
    /// <param name="variables">The environment: GIT_DIR and GIT_WORK_TREE count as they do for git.</param>
    public static UnitLocation Of(string directory, IReadOnlyDictionary<string, string> variables)
    {
        var real = RealPath.Of(directory);
        var root = Tree(real, variables);
        return new UnitLocation(real, root, UnitMarker.Above(real, root));
    }

    /// <summary>A repository that cannot be read is none here: who asks it for its version says what is wrong with it.</summary>
    private static string? Tree(string real, IReadOnlyDictionary<string, string> variables)
    {
        try
        {
            return RepositoryLocator.Locate(real, variables)?.Value?.WorkTree;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
