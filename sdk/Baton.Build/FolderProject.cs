namespace Baton.Build;

/// <summary>
/// Which project or solution <c>dotnet</c> takes when it is given a folder. The rule is MSBuild's:
/// https://learn.microsoft.com/visualstudio/msbuild/msbuild-command-line-reference
/// </summary>
internal static class FolderProject
{
    /// <summary>The files that <c>dotnet</c> chooses from: it takes the only one, and refuses the folder when there is none or more than one.</summary>
    /// <param name="folder">The folder, absolute.</param>
    public static IReadOnlyList<string> Candidates(string folder)
    {
        List<string> files = [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)];
        List<string> solutions = [.. files.Where(f => Path.GetExtension(f) is ".sln" or ".slnx")];
        List<string> projects = [.. files.Where(f => f.EndsWith("proj", StringComparison.Ordinal))];
        return (solutions, projects) switch
        {
            ([], []) => [.. files.Where(f => Path.GetExtension(f) == ".slnf")],
            ([var solution], [var project]) when SameName(solution, project) => [solution],
            ([], [_, _]) when projects.Where(p => Path.GetExtension(p) == ".proj").ToList() is [var proj] => [proj],
            _ => [.. solutions, .. projects],
        };
    }

    private static bool SameName(string one, string other) =>
        string.Equals(Path.GetFileNameWithoutExtension(one), Path.GetFileNameWithoutExtension(other), StringComparison.OrdinalIgnoreCase);
}
