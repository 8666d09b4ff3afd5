using System.Xml.Linq;
using NuGet.Configuration;

namespace Baton.Feeds;

/// <summary>
/// NuGet's configuration of a project that uses published packages: these come from one source and from no other, and what they need from
/// where the configuration above says, with or without package source mapping there (https://learn.microsoft.com/nuget/consume-packages/package-source-mapping).
/// </summary>
public static class UseConfiguration
{
    private const string Own = "baton-verify";

    /// <summary>Writes it.</summary>
    /// <param name="folder">The project's folder.</param>
    /// <param name="packages">The folder that the packages come from; null for the source.</param>
    /// <param name="source">The source of the configuration above that they come from, where there is no folder.</param>
    /// <param name="ids">Their ids.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Write(string folder, string? packages, string source, IReadOnlyCollection<string> ids)
    {
        var settings = Settings.LoadDefaultSettings(folder);
        var sources = new PackageSourceProvider(settings).LoadPackageSources().Where(s => s.IsEnabled).Select(s => s.Name).ToList();
        var mapped = new PackageSourceMappingProvider(settings).GetPackageSourceMappingItems();
        var from = packages is null ? source : Own;
        var patterns = (mapped.Count > 0
                ? mapped.Select(m => (m.Key, Patterns: m.Patterns.Select(p => p.Pattern).Where(p => !ids.Contains(p, StringComparer.OrdinalIgnoreCase)).ToList()))
                : sources.Select(name => (Key: name, Patterns: new List<string> { "*" })))
            .ToDictionary(m => m.Key, m => m.Patterns, StringComparer.OrdinalIgnoreCase);
        patterns[from] = [.. patterns.GetValueOrDefault(from) ?? [], .. ids];

        // An exact id comes before every pattern with a '*', so that no other source is asked for them.
        new XDocument(new XElement(
            "configuration",
            new XElement("fallbackPackageFolders", new XElement("clear")),
            packages is null ? null : new XElement("packageSources", new XElement("add", new XAttribute("key", Own), new XAttribute("value", packages))),
            new XElement(
                "packageSourceMapping",
                new XElement("clear"),
                patterns.Where(p => p.Value.Count > 0).Select(p => new XElement(
                    "packageSource", new XAttribute("key", p.Key), p.Value.Select(id => new XElement("package", new XAttribute("pattern", id)))))))).Save(Path.Combine(folder, "nuget.config"));
    }
}
