using System.Collections.Immutable;
using System.Text.Json;

namespace Baton.Core.Releases.Sbom;

/// <summary>
/// Reads obj/project.assets.json, where NuGet writes down what a restore came to: every package of every target, with its hash and what it
/// needs. (The lock file has the same packages, and neither their paths nor what is for development only.)
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
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("targets", out var targets) || !root.TryGetProperty("libraries", out var libraries))
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
                var component = new PackageComponent(node.Id, node.Version, Sha512(libraries, node.Key), !shipped.Contains(node.Id), graph.UrlsOf(node))
                {
                    IsDirect = roots.Contains(node.Id),
                };
                found[component.Url] = found.TryGetValue(component.Url, out var other) ? Merge(other, component) : component;
            }
        }

        return [.. found.Values];
    }

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

    private static string Sha512(JsonElement libraries, string key) =>
        libraries.TryGetProperty(key, out var library) && library.TryGetProperty("sha512", out var hash) && hash.GetString() is { Length: > 0 } base64
            ? Convert.ToHexStringLower(Convert.FromBase64String(base64)) : "";

    /// <summary>One package that was found twice, in two targets or two projects.</summary>
    public static PackageComponent Merge(PackageComponent one, PackageComponent other) => one with
    {
        DevelopmentOnly = one.DevelopmentOnly && other.DevelopmentOnly,
        IsDirect = one.IsDirect || other.IsDirect,
        Dependencies = [.. one.Dependencies.Union(other.Dependencies, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
    };
}
