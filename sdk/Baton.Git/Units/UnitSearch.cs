using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Units;
using Baton.Git.Discovery;

namespace Baton.Git.Units;

/// <summary>
/// The release units of a work tree. Costs a walk through its folders, so it is made only for who names another unit. Folders of builds and
/// packages, hidden ones, links and other repositories are passed by.
/// </summary>
public static class UnitSearch
{
    private static readonly EnumerationOptions Folders = new() { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };

    private static readonly ImmutableHashSet<string> Passed = ["bin", "obj", "node_modules"];

    /// <summary>Every baton.json in a folder and below it, by path.</summary>
    /// <param name="folder">The folder, absolute.</param>
    public static ImmutableArray<UnitText> Texts(string folder)
    {
        var found = new List<string>();
        var open = new Stack<string>([folder]);
        while (open.TryPop(out var at))
        {
            if (Path.Combine(at, UnitMarker.Name) is var file && File.Exists(file))
            {
                found.Add(file);
            }

            try
            {
                foreach (var below in Directory.EnumerateDirectories(at, "*", Folders).Where(IsWalked))
                {
                    open.Push(below);
                }
            }
            catch (DirectoryNotFoundException)
            {
                // Deleted since it was listed, by a build beside this one.
            }
        }

        return [.. found.Order(StringComparer.Ordinal).Select(f => new UnitText(f, UnitFile.Text(f)))];
    }

    /// <summary>Every unit in a folder and below it.</summary>
    /// <param name="folder">The folder, absolute.</param>
    /// <param name="root">The repository's root, absolute.</param>
    public static ImmutableArray<UnitPlace> Below(string folder, string root) => Places(Texts(folder), root);

    /// <summary>The units of these files.</summary>
    /// <param name="texts">The files.</param>
    /// <param name="root">The repository's root, absolute.</param>
    public static ImmutableArray<UnitPlace> Places(ImmutableArray<UnitText> texts, string root) => [.. texts.Select(t => Place(t, root))];

    private static bool IsWalked(string folder) =>
        Path.GetFileName(folder) is var name && !name.StartsWith('.') && !Passed.Contains(name) && !Path.Exists(Path.Combine(folder, ".git"));

    private static UnitPlace Place(UnitText text, string root)
    {
        var folder = Path.GetDirectoryName(text.File)!;
        var relative = Path.GetRelativePath(root, folder).Replace('\\', '/');
        var read = text.Text.IsSuccess ? UnitFile.Parse(text.File, folder, text.Text.Value) : null;
        var unit = read?.Value ?? ConfigurationReader.Default(DefaultName.Of(folder));
        return new UnitPlace(unit.Name, relative == "." ? "" : relative, unit.Versioning.Paths, text.File)
        {
            TagPrefix = unit.Versioning.Guess is null ? unit.Versioning.TagPrefix : null,
            Mistakes = read?.Value is not null ? [] : read?.Diagnostics ?? text.Text.Diagnostics,
        };
    }
}
