using Baton.Build;
using Baton.Core.Configuration;

namespace Baton.Pipeline.Units;

/// <summary>
/// The places in a unit's work tree that Baton writes to: folders of releases, environments, the ledger. Each hides itself from git, whoever makes it
/// first; otherwise the next release would find uncommitted files.
/// </summary>
internal static class WrittenFolders
{
    private const string Everything = "*\n";

    /// <summary>The folders of releases.</summary>
    public static IEnumerable<WrittenFolder> OfPublishing(ReleaseUnit unit) =>
        unit.Configuration.Publish.Select(p => p.Folder(unit.Folder)).OfType<string>().Select(f => Folder(unit, Path.Combine(f, unit.Configuration.Name))).OfType<WrittenFolder>();

    /// <summary>An environment and the ledger.</summary>
    public static IEnumerable<WrittenFolder> OfDeployment(ReleaseUnit unit, EnvironmentConfiguration environment) =>
        new[] { environment.Provider!.Folder(unit.Folder) is { } folder ? Folder(unit, folder) : null, Ledger(unit) }.OfType<WrittenFolder>();

    /// <summary>All of them.</summary>
    public static IEnumerable<WrittenFolder> Of(ReleaseUnit unit) =>
        [.. OfPublishing(unit), .. unit.Configuration.Environments.SelectMany(e => OfDeployment(unit, e)), .. new[] { Ledger(unit) }.OfType<WrittenFolder>()];

    /// <summary>Writes their .gitignore files. A folder that cannot be written is reported by the operation that writes to it.</summary>
    public static void Make(IEnumerable<WrittenFolder> folders)
    {
        foreach (var folder in folders.Where(f => f.Folder is not null))
        {
            try
            {
                SelfIgnored.Make(folder.Folder!, folder.Ignore);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
            }
        }
    }

    private static WrittenFolder? Folder(ReleaseUnit unit, string folder) => InRepository(unit, folder) is not { } path ? null
        : Shared(unit, path) is { } shared ? shared
        : Contains(folder, unit.Folder) ? null
        : new WrittenFolder(folder, Everything, path, $"{path}/*");

    /// <summary>The ledger's folder may hold other files; only the ledger is hidden there.</summary>
    private static WrittenFolder? Ledger(ReleaseUnit unit)
    {
        var file = unit.Absolute(unit.Configuration.Ledger);
        if (LedgerSetting.VariableOf(unit.Configuration.Ledger) is not null || InRepository(unit, file) is not { } path)
        {
            return null;
        }

        var (folder, name) = (Path.GetDirectoryName(file)!, Escape(Path.GetFileName(file)));
        var below = path[..(path.LastIndexOf('/') + 1)];
        return Shared(unit, path)
            ?? (Contains(folder, unit.Folder) ? new WrittenFolder(null, "", path, $"{path}-*")
            : new WrittenFolder(folder, $"/.gitignore\n/{name}\n/{name}-*\n", path, $"{path}-*", $"{below}.gitignore*"));
    }

    /// <summary>One .gitignore in .baton serves everything below it.</summary>
    private static WrittenFolder? Shared(ReleaseUnit unit, string path)
    {
        var parts = path.Split('/');
        var at = Array.IndexOf(parts, ".baton");
        var shared = string.Join('/', parts[..(at + 1)]);
        return at < 0 || at == parts.Length - 1 ? null : new WrittenFolder(Path.Combine(Root(unit), shared), Everything, shared, $"{shared}/*");
    }

    /// <summary>The path relative to the repository's root; null when it is outside of it.</summary>
    private static string? InRepository(ReleaseUnit unit, string path)
    {
        if (unit.Repository is null)
        {
            return null;
        }

        var relative = Path.GetRelativePath(Root(unit), path).Replace('\\', '/').TrimEnd('/');
        return relative == "." || relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? null : relative;
    }

    /// <summary>Seen from the unit's folder, so that a link above the repository does not matter.</summary>
    private static string Root(ReleaseUnit unit) => unit.FolderInRepository.Length == 0 ? unit.Folder
        : Path.GetFullPath(Path.Combine([unit.Folder, .. unit.FolderInRepository.Split('/').Select(_ => "..")]));

    private static bool Contains(string folder, string other) =>
        Path.GetRelativePath(folder, other) is var relative && (relative == "." || !(relative == ".." || relative.StartsWith($"..{Path.DirectorySeparatorChar}", StringComparison.Ordinal) || Path.IsPathRooted(relative)));

    private static string Escape(string name) => string.Concat(name.Select(c => c is '*' or '?' or '[' or ']' or '\\' or ' ' ? $"\\{c}" : $"{c}"));
}
