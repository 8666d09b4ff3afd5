using System.Collections.Immutable;

namespace Baton.Report.Sections;

/// <summary>Who offers what to whom among the live releases: a graph and the same as a table, for each environment.</summary>
internal static class ContractSection
{
    public static Html Of(ReportData data)
    {
        var live = data.Live.Where(l => l.Contracts is { } c && (!c.Provides.IsDefaultOrEmpty || !c.Requires.IsDefaultOrEmpty)).GroupBy(l => l.Environment).ToDictionary(g => g.Key, g => g.ToImmutableArray());
        var environments = data.Environments.Concat(live.Keys.Order(StringComparer.Ordinal)).Distinct().Where(live.ContainsKey).ToList();
        return environments.Count == 0
            ? Parts.Empty("No live release declares a contract.")
            : Html.Join(environments.Select(e => Environment(e, live[e])));
    }

    private static Html Environment(string name, ImmutableArray<LiveUnit> units)
    {
        var links = ContractLinks.Of(units);
        var table = links.IsEmpty ? Html.None : Parts.Table($"Required contracts in {name}", ["Unit", "Requires", "Offered by", "State"], links.Select(l => (IReadOnlyList<Html>)
        [
            Html.Of($"{l.From}"), Html.Of($"<code>{l.Requirement}</code>"), Html.Of($"{l.To ?? "–"}"),
            l.IsMet ? Parts.State("ok", "met") : l.IsOptional ? Parts.State("warn", "behind a flag") : Parts.State("bad", l.To is null ? "missing" : "another version"),
        ]));
        var offers = units.Where(u => !u.Contracts!.Provides.IsDefaultOrEmpty).Select(u => Html.Of($"<div><dt>{u.Unit}</dt><dd>offers {string.Join(", ", u.Contracts!.Provides)}</dd></div>"));
        return Html.Of($"<h3>{name}</h3><div class=\"graph\" tabindex=\"0\" role=\"region\" aria-label=\"Graph of the contracts in {name}\">{ContractGraph.Draw(name, units, links)}</div>{table}<dl class=\"list\">{offers}</dl>");
    }
}
