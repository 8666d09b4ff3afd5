using System.Collections.Immutable;
using System.Text.Json;
using NuGet.Versioning;

namespace Baton.Core.Releases.Sbom;

/// <summary>
/// Reads obj/project.assets.json, where NuGet writes down what a restore came to: every package of every target, what it needs, and what was only
/// downloaded. (The lock file has neither what is for development only nor the downloads.) Its <c>sha512</c> is NuGet's content hash, which leaves the
/// signature of a package out: it is not the hash of any file, and is not read.
/// </summary>
public static class AssetsFile
{
    /// <summary>The packages, sorted by their URL.</summary>
    /// <param name="json">The file's text.</param>
    /// <exception cref="JsonException">It is no assets file.</exception>
    public static ImmutableArray<PackageComponent> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("targets", out var targets) || !root.TryGetProperty("libraries", out _))
        {
            throw new JsonException("An assets file has \"targets\" and \"libraries\".");
        }

        var found = new SortedDictionary<string, PackageComponent>(StringComparer.Ordinal);
        foreach (var target in targets.EnumerateObject())
        {
            var graph = new AssetsTarget(target.Value);
            var roots = ShippedRoots(root, target.Name, graph).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var shipped = graph.Reach(roots);
            foreach (var node in graph.Packages)
            {
                var component = new PackageComponent(node.Id, node.Version, !shipped.Contains(node.Id), graph.UrlsOf(node))
                {
                    IsDirect = roots.Contains(node.Id),
                };
                found[component.Url] = found.TryGetValue(component.Url, out var other) ? Merge(other, component) : component;
            }
        }

        // A package may be both: then it is known already, with what it needs.
        foreach (var download in Downloads(root))
        {
            found.TryAdd(download.Url, download);
        }

        return [.. found.Values];
    }

    /// <summary>What <c>PackageDownload</c> has fetched: NuGet knows of no file in it that is used.</summary>
    private static IEnumerable<PackageComponent> Downloads(JsonElement root) =>
        from framework in Member(Member(root, "project"), "frameworks") is { ValueKind: JsonValueKind.Object } frameworks ? frameworks.EnumerateObject() : default
        from download in Member(framework.Value, "downloadDependencies") is { ValueKind: JsonValueKind.Array } downloads ? downloads.EnumerateArray() : default
        let name = Member(download, "name").GetString()
        where name is not null && VersionRange.TryParse(Member(download, "version").GetString() ?? "", out _)
        let version = VersionRange.Parse(Member(download, "version").GetString()!).MinVersion
        where version is not null
        select new PackageComponent(name, version.ToNormalizedString(), DevelopmentOnly: true, []) { IsDownload = true };

    private static JsonElement Member(JsonElement of, string name) => of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) ? value : default;

    /// <summary>The direct references that are shipped, and whatever referenced projects bring.</summary>
    private static IEnumerable<string> ShippedRoots(JsonElement root, string target, AssetsTarget graph)
    {
        var framework = target.Split('/')[0];
        var roots = graph.Projects.SelectMany(p => p.Needs).ToList();
        if (root.TryGetProperty("project", out var project) && project.TryGetProperty("frameworks", out var frameworks))
        {
            // Newer files key this by the short name, older ones by either; with one framework there is nothing to choose.
            var all = frameworks.EnumerateObject().ToList();
            var mine = all.Where(f => f.NameEquals(framework)).DefaultIfEmpty(all.Count == 1 ? all[0] : default).First();
            if (mine.Value.ValueKind == JsonValueKind.Object && mine.Value.TryGetProperty("dependencies", out var dependencies))
            {
                roots.AddRange(dependencies.EnumerateObject()
                    .Where(d => !(d.Value.TryGetProperty("suppressParent", out var suppressed) && suppressed.GetString() == "All"))
                    .Select(d => d.Name));
                return roots;
            }
        }

        return graph.Packages.Select(p => p.Id);
    }

    /// <summary>One package that was found twice, in two targets or two projects.</summary>
    public static PackageComponent Merge(PackageComponent one, PackageComponent other) => one with
    {
        IsDownload = one.IsDownload && other.IsDownload,
        DevelopmentOnly = one.DevelopmentOnly && other.DevelopmentOnly,
        IsDirect = one.IsDirect || other.IsDirect,
        Dependencies = [.. one.Dependencies.Union(other.Dependencies, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
    };
}
