using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Microsoft.Extensions.FileSystemGlobbing;

namespace Baton.Build.Packing.Zips;

/// <summary>What goes into a zip: the files that the project publishes, and those that baton.json includes.</summary>
internal static class ZipContents
{
    /// <summary>Folders of a unit that hold no sources: what is in them differs from clone to clone.</summary>
    private static readonly string[] NoSources = ["**/bin/**", "**/obj/**", "**/.git/**", "**/.vs/**", "artifacts/**", ".baton/**"];

    /// <summary>The files, each name once.</summary>
    /// <param name="package">For its patterns.</param>
    /// <param name="published">Where the project was published to.</param>
    /// <param name="folder">The unit's folder.</param>
    public static Result<ImmutableArray<ZipSource>> Of(ZipPacker package, string published, string folder)
    {
        var warnings = new List<Diagnostic>();
        var files = Directory.EnumerateFiles(published, "*", SearchOption.AllDirectories).ToDictionary(f => Name(published, f), StringComparer.Ordinal);
        foreach (var pattern in package.Include)
        {
            var matches = Matches(pattern, folder);
            if (matches.Count == 0)
            {
                warnings.Add(StepDiagnostics.NothingIncluded.Report(
                    $"\"include\": \"{pattern}\" of '{package.File}' matches no file in '{folder}'.", "Mend the pattern, or take it out."));
            }

            foreach (var match in matches)
            {
                var name = Name(folder, match);
                if (!files.TryAdd(name, match) && files[name] != match && !SameBytes(files[name], match))
                {
                    return StepDiagnostics.NameTwice.Report(
                        $"'{package.File}' would have two files '{name}': the one that {package.Source} publishes, and the one that \"{pattern}\" includes.",
                        "Make the pattern narrower, or do not publish the file: CopyToPublishDirectory=\"Never\".");
                }
            }
        }

        return Result<ImmutableArray<ZipSource>>.Success([.. files.Select(f => ZipSource.File(f.Key, f.Value))], warnings);
    }

    /// <summary>The files that a pattern takes, absolute.</summary>
    public static List<string> Matches(string pattern, string folder)
    {
        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddInclude(pattern);
        matcher.AddExcludePatterns(NoSources);
        return [.. matcher.GetResultsInFullPath(folder).Order(StringComparer.Ordinal)];
    }

    private static string Name(string root, string path) => Path.GetRelativePath(root, path).Replace('\\', '/');

    private static bool SameBytes(string one, string other) => File.ReadAllBytes(one).AsSpan().SequenceEqual(File.ReadAllBytes(other));
}
