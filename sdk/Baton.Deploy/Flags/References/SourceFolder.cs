using Baton.Core.Diagnostics;
using Baton.Core.Flags;

namespace Baton.Deploy.Flags.References;

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
        foreach (var path in Paths(folder, isRoot: true).OrderBy(p => p, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var relative = Path.GetRelativePath(folder, path).Replace('\\', '/');
            try
            {
                files.Add(new SourceFile(relative, File.ReadAllText(path)));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                notes.Add(FlagDiagnostics.UnreadableCode.Report(
                    $"'{relative}' cannot be read, so the flags that it asks for are not known: {exception.Message}", "Make it readable.", new SourceLocation(relative)));
            }
        }

        return files;
    }

    private static IEnumerable<string> Paths(string folder, bool isRoot)
    {
        // A baton.json further down governs a unit of its own.
        if (!isRoot && File.Exists(Path.Combine(folder, "baton.json")))
        {
            return [];
        }

        var files = Directory.EnumerateFiles(folder).Where(f => Extensions.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase));
        return files.Concat(Directory.EnumerateDirectories(folder).Where(IsSource).SelectMany(d => Paths(d, isRoot: false)));
    }

    private static bool IsSource(string folder)
    {
        var name = Path.GetFileName(folder);
        return !Skipped.Contains(name) && !name.StartsWith('.')
            && !name.EndsWith(".Tests", StringComparison.OrdinalIgnoreCase) && !name.EndsWith(".Test", StringComparison.OrdinalIgnoreCase)
            && (File.GetAttributes(folder) & FileAttributes.ReparsePoint) == 0;
    }
}
