using System.Collections.Immutable;
using Baton.Init.Facts;
using Baton.Init.Texts;
using Baton.Init.Versioners;

namespace Baton.Init.Proposals;

/// <summary>Takes a tool that gives versions out: its package where it is referenced (Baton.Sdk takes its place), its properties that baton.json takes over, its files.</summary>
internal static class VersionerRemoval
{
    /// <summary>Adds the edits.</summary>
    /// <param name="set">The edits.</param>
    /// <param name="files">The projects.</param>
    /// <param name="found">The tools in use.</param>
    /// <param name="sdk">The version of Baton.Sdk that takes their place.</param>
    /// <param name="facts">The repository.</param>
    /// <returns>Whether Baton.Sdk took the place of a reference.</returns>
    public static bool Add(EditSet set, RepositoryFacts facts, BuildFiles files, ImmutableArray<FoundVersioner> found, string sdk)
    {
        var replaced = false;
        foreach (var (path, root) in files.Parts)
        {
            var references = found.SelectMany(f => VersionerSearch.References(root, f.Versioner)).ToList();
            var removed = references.Skip(1).Where(r => r.Name == references[0].Name).Concat(root.Named("PropertyGroup").SelectMany(g => g.Children).Where(p => IsTranslated(p, found))).ToHashSet();
            set.Edit(path, XmlEdits.Remove(facts.Files[path], root, removed));
            foreach (var reference in references.Except(removed))
            {
                replaced = true;
                set.Edit(path, new TextEdit(reference.Start, reference.End, Replacement(reference, sdk)));
            }

            foreach (var skip in root.Named("MinVerSkip").Where(_ => found.Any(f => f.Versioner.Kind == VersionerKind.MinVer)))
            {
                var text = facts.Files[path][skip.Start..skip.End];
                set.Edit(path, new TextEdit(skip.Start, skip.End, text.Replace("MinVerSkip", "BatonSkip", StringComparison.OrdinalIgnoreCase)));
            }
        }

        foreach (var file in found.SelectMany(f => f.Files))
        {
            set.Delete(file);
        }

        return replaced;
    }

    private static bool IsTranslated(XmlPart property, ImmutableArray<FoundVersioner> found) =>
        found.Any(f => f.Versioner.Kind == VersionerKind.MinVer) && MinVerSettings.Translated.Contains(property.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The same kind of element, for Baton.Sdk. A reference without a version has it elsewhere.</summary>
    private static string Replacement(XmlPart reference, string sdk)
    {
        var hasVersion = reference["Version"] is not null || reference.Children.Any(c => c.Name == "Version");
        var which = reference["Include"] is null ? "Update" : "Include";
        var assets = reference.Name == "PackageReference" ? " PrivateAssets=\"all\"" : "";
        var condition = reference["Condition"] is { } text ? $" Condition=\"{System.Security.SecurityElement.Escape(text).Replace("&apos;", "'", StringComparison.Ordinal)}\"" : "";
        return $"<{reference.Name} {which}=\"Baton.Sdk\"{(hasVersion ? $" Version=\"{sdk}\"" : "")}{assets}{condition} />";
    }
}
