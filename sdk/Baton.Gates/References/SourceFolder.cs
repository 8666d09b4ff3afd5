using Baton.Core.Diagnostics;
using Baton.Core.Flags;

namespace Baton.Gates.References;

/// <summary>The source code of a release unit, as it lies in its folder: what is built into it, and not its tests.</summary>
internal static class SourceFolder
{
    private static readonly string[] Extensions = [".cs", ".cshtml", ".razor"];
    private static readonly HashSet<string> Skipped =
        new(StringComparer.OrdinalIgnoreCase) { "bin", "obj", "artifacts", "node_modules", "test", "tests", "TestResults" };

    /// <summary>Reads every file, in ordinal order of paths; one that cannot be read is noted.</summary>
    public static List<SourceFile> Read(string folder, List<Diagnostic> notes, CancellationToken cancellationToken)
    {
        var files = new List<SourceFile>();
        var paths = new List<string>();
        Collect(folder, folder, paths, notes, cancellationToken);
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var relative = Path.GetRelativePath(folder, path).Replace('\\', '/');
            try
            {
                files.Add(new SourceFile(relative, File.ReadAllText(path)));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                notes.Add(Unreadable(relative, exception));
            }
        }

        return files;
    }

    private static void Collect(string root, string folder, List<string> paths, List<Diagnostic> notes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            paths.AddRange(Directory.EnumerateFiles(folder).Where(f => Extensions.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase)));

            // A baton.json further down governs a unit of its own.
            foreach (var child in Directory.GetDirectories(folder).Where(d => IsSource(d) && !File.Exists(Path.Combine(d, "baton.json"))))
            {
                Collect(root, child, paths, notes, cancellationToken);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            notes.Add(Unreadable(Path.GetRelativePath(root, folder).Replace('\\', '/'), exception));
        }
    }

    private static Diagnostic Unreadable(string path, Exception exception) => FlagDiagnostics.UnreadableCode.Report(
        $"'{path}' cannot be read, so the flags that it asks for are not known: {exception.Message}", "Make it readable.", new SourceLocation(path));

    private static bool IsSource(string folder)
    {
        var name = Path.GetFileName(folder);
        return !Skipped.Contains(name) && !name.StartsWith('.')
            && !name.EndsWith(".Tests", StringComparison.OrdinalIgnoreCase) && !name.EndsWith(".Test", StringComparison.OrdinalIgnoreCase)
            && (File.GetAttributes(folder) & FileAttributes.ReparsePoint) == 0;
    }
}
