using System.Globalization;
using System.Text;
using Baton.Core.Releases;
using Baton.Core.Succession;

namespace Baton.Pipeline.Commands;

/// <summary>An order of releases as a flowchart of Mermaid, as GitHub shows it in Markdown.</summary>
internal static class MermaidOrder
{
    public static string Of(DeploymentOrder order)
    {
        var text = new StringBuilder("flowchart LR\n");
        List<Release> all = [.. order.Releases.Select(r => r.Release), .. order.Blocked.Select(b => b.Release)];
        for (var i = 0; i < all.Count; i++)
        {
            var isBlocked = i >= order.Releases.Length;
            var place = isBlocked ? "" : (i + 1).ToString(CultureInfo.InvariantCulture) + ". ";
            var label = Quoted($"{all[i].Name} {all[i].Version}");
            text.Append(CultureInfo.InvariantCulture, $"  r{i}[\"{place}{label}\"]{(isBlocked ? ":::blocked" : "")}\n");
        }

        foreach (var (release, at) in order.Releases.Select((r, i) => (r, i)))
        {
            foreach (var wait in release.After)
            {
                text.Append(CultureInfo.InvariantCulture, $"  r{all.FindLastIndex(at, r => r.Name == wait.For)} -->|\"{Label(wait)}\"| r{at}\n");
            }
        }

        foreach (var wait in order.Cycle?.Waits ?? [])
        {
            var (from, to) = (Blocked(wait.For), Blocked(wait.Unit));
            text.Append(CultureInfo.InvariantCulture, $"  r{from} -.->|\"{Label(wait)}\"| r{to}\n");
        }

        int Blocked(string unit) => all.FindIndex(order.Releases.Length, r => r.Name == unit);

        return order.Blocked.IsEmpty ? text.ToString() : text.Append("  classDef blocked stroke:#c00,stroke-dasharray:4\n").ToString();
    }

    private static string Label(OrderWait wait) => Quoted(wait.IsTakenAway ? $"no longer requires {wait.Contract}" : $"provides {wait.Contract}");

    /// <summary>Names of releases have letters, digits, dots, plus and hyphens; contracts are what people wrote.</summary>
    private static string Quoted(string text) => text.Replace("#", "#35;", StringComparison.Ordinal).Replace("\"", "#quot;", StringComparison.Ordinal)
        .Replace("<", "#lt;", StringComparison.Ordinal).Replace(">", "#gt;", StringComparison.Ordinal);
}
