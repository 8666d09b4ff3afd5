using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Migrations.Linting;
using Baton.Migrations.Sql;

namespace Baton.Gates.Migrations;

/// <summary>Reads the files of migrations.</summary>
public static class MigrationFiles
{
    private static readonly string[] Sql = ["*.sql"];

    /// <summary>The files of folders, and single files, in the order in which they run.</summary>
    /// <param name="paths">Files; and folders, whose <c>*.sql</c> are taken, those of folders in them too.</param>
    /// <param name="folder">What relative paths start from, and what the paths of the answer are relative to.</param>
    /// <param name="patterns">The names of files in folders; null for <c>*.sql</c>.</param>
    public static Result<ImmutableArray<MigrationScript>> Read(IEnumerable<string> paths, string folder, IReadOnlyList<string>? patterns = null)
    {
        var files = new SortedSet<string>(ScriptOrder.Instance);
        foreach (var path in paths)
        {
            var full = Path.GetFullPath(path, folder);
            var found = File.Exists(full) ? [full] : Directory.Exists(full) ? InFolder(full, patterns ?? Sql) : null;
            if (found is null)
            {
                return MigrationFileDiagnostics.NotFound.Report($"There is no file and no folder {path}.",
                    "Name SQL files, or folders that have some.", new SourceLocation(path));
            }

            if (found.Count == 0)
            {
                return MigrationFileDiagnostics.NotFound.Report($"The folder {path} has no file {string.Join(" or ", patterns ?? Sql)}.", "Name a folder with migrations.",
                    new SourceLocation(path));
            }

            files.UnionWith(found);
        }

        var scripts = ImmutableArray.CreateBuilder<MigrationScript>(files.Count);
        foreach (var file in files)
        {
            try
            {
                scripts.Add(new MigrationScript(Shown(folder, file), SqlText.Decode(File.ReadAllBytes(file))));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return MigrationFileDiagnostics.Unreadable.Report($"{Shown(folder, file)} cannot be read: {e.Message}",
                    "See its permissions, and that it is smaller than 2 GB.", new SourceLocation(Shown(folder, file)));
            }
        }

        return scripts.MoveToImmutable();
    }

    private static IReadOnlyCollection<string> InFolder(string folder, IReadOnlyList<string> patterns)
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint,
            MatchCasing = MatchCasing.CaseInsensitive
        };
        return [.. patterns.SelectMany(p => Directory.EnumerateFiles(folder, p, options))];
    }

    private static string Shown(string folder, string file)
    {
        var relative = Path.GetRelativePath(folder, file);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? file : relative).Replace('\\', '/');
    }
}
