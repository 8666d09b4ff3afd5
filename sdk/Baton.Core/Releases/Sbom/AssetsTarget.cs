using System.Collections.Immutable;
using System.Text.Json;

namespace Baton.Core.Releases.Sbom;

/// <summary>One target of an assets file: what was resolved for a framework, and who needs whom.</summary>
internal sealed class AssetsTarget(JsonElement target)
{
    private readonly ImmutableArray<AssetsNode> _nodes = [.. target.EnumerateObject().Select(library => new AssetsNode(
        library.Name,
        library.Value.TryGetProperty("type", out var type) && type.GetString() == "package",
        library.Value.TryGetProperty("dependencies", out var needs) ? [.. needs.EnumerateObject().Select(d => d.Name)] : []))];

    public IEnumerable<AssetsNode> Packages => _nodes.Where(n => n.IsPackage);

    public IEnumerable<AssetsNode> Projects => _nodes.Where(n => !n.IsPackage);

    /// <summary>The ids that can be reached from some.</summary>
    public HashSet<string> Reach(IEnumerable<string> roots)
    {
        var reached = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var waiting = new Stack<string>(roots);
        while (waiting.TryPop(out var id))
        {
            if (reached.Add(id) && Find(id) is { } node)
            {
                foreach (var need in node.Needs)
                {
                    waiting.Push(need);
                }
            }
        }

        return reached;
    }

    /// <summary>The package URLs of what a node needs, sorted; what was resolved, not what was asked for.</summary>
    public ImmutableArray<string> UrlsOf(AssetsNode node) =>
        [.. node.Needs.Select(Find).OfType<AssetsNode>().Where(n => n.IsPackage).Select(n => PackageComponent.UrlOf(n.Id, n.Version)).Order(StringComparer.Ordinal)];

    private AssetsNode? Find(string id) => _nodes.FirstOrDefault(n => n.Id.Equals(id, StringComparison.OrdinalIgnoreCase));
}
