using System.Collections.Immutable;

namespace Baton.Report.Sections;

/// <summary>Units as boxes, requirements as arrows from left to right: from the unit that requires to the one that offers.</summary>
internal static class ContractGraph
{
    private const double Width = 190;
    private const double Height = 54;
    private const double RowGap = 34;
    private const double Letter = 7.3;
    private const double Margin = 12;

    public static Html Draw(string environment, ImmutableArray<LiveUnit> units, ImmutableArray<ContractLink> links)
    {
        var missing = links.Where(l => l.To is null).Select(l => l.Requirement).Distinct().Select(r => (Key: $"\0{r}", Title: "missing", Detail: Label(r), IsMissing: true));
        var boxes = units.Select(u => (Key: u.Unit, Title: u.Unit, Detail: u.Version, IsMissing: false)).Concat(missing).ToList();
        var arrows = links.Select(l => (l.From, To: l.To ?? $"\0{l.Requirement}", Link: l)).GroupBy(l => (l.From, l.To)).ToList();
        var levels = Levels([.. boxes.Select(b => b.Key)], [.. arrows.Select(a => a.Key)]);
        var gap = Math.Max(70, arrows.Select(a => a.Max(l => Label(l.Link.Requirement).Length) * Letter).DefaultIfEmpty().Max() + 56);

        var places = new Dictionary<string, (double X, double Y)>(StringComparer.Ordinal);
        foreach (var column in boxes.GroupBy(b => levels[b.Key]))
        {
            foreach (var (box, row) in column.Select((b, i) => (b, i)))
            {
                places[box.Key] = (Margin + (column.Key * (Width + gap)), Margin + (row * (Height + RowGap)));
            }
        }

        var (width, height) = (places.Values.Max(p => p.X) + Width + Margin, places.Values.Max(p => p.Y) + Height + (arrows.Any(a => levels[a.Key.To] - levels[a.Key.From] is not 1) ? RowGap : 0) + Margin);
        return Html.Of($"""
            <svg viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" aria-label="Contracts in {environment}; the table has the same">
            <defs><marker id="tip-{environment}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 8 4 0 8z" class="tip"/></marker></defs>
            {arrows.Select(a => Arrow(environment, gap, places[a.Key.From], places[a.Key.To], [.. a.Select(l => l.Link)]))}{boxes.Select(b => Box(places[b.Key], b.Title, b.Detail, b.IsMissing))}</svg>
            """);
    }

    /// <summary>A unit stands right of those that require it. A circle of requirements ends at the number of units.</summary>
    private static Dictionary<string, int> Levels(ImmutableArray<string> boxes, ImmutableArray<(string From, string To)> arrows)
    {
        var levels = boxes.ToDictionary(b => b, _ => 0, StringComparer.Ordinal);
        for (var (round, moved) = (0, true); moved && round < boxes.Length; round++)
        {
            moved = false;
            foreach (var (from, to) in arrows.Where(a => a.From != a.To && levels[a.To] <= levels[a.From] && levels[a.From] + 1 < boxes.Length))
            {
                (levels[to], moved) = (levels[from] + 1, true);
            }
        }

        // A circle leaves columns without a box.
        var used = levels.Values.Distinct().Order().ToList();
        return levels.ToDictionary(l => l.Key, l => used.IndexOf(l.Value), StringComparer.Ordinal);
    }

    private static Html Arrow(string environment, double gap, (double X, double Y) from, (double X, double Y) to, ImmutableArray<ContractLink> links)
    {
        var isBack = to.X <= from.X;
        var (x1, y1) = (from.X + (isBack ? 0 : Width), from.Y + (Height / 2));
        var (x2, y2) = (to.X + (isBack ? Width : 0), to.Y + (Height / 2));
        var bend = isBack ? -Math.Max(40, (x1 - x2) / 2) : (x2 - x1) / 2;

        // A long arrow would hide behind the boxes between: it goes through the gap below them.
        var dip = isBack || x2 - x1 > gap + 1 ? (Height + RowGap) / 2 : 0;
        var tone = links.All(l => l.IsMet) ? "met" : links.Any(l => l is { IsMet: false, IsOptional: false }) ? "unmet" : "flagged";
        var lines = links.Select((l, i) => Html.Of($"<text x=\"{(x1 + x2) / 2}\" y=\"{((y1 + y2) / 2) + dip - 7 - ((links.Length - 1 - i) * 15)}\" text-anchor=\"middle\">{Label(l.Requirement)}</text>"));
        return Html.Of($"<g class=\"arrow {tone}\"><path d=\"M{x1} {y1}C{x1 + bend} {y1 + (dip / 0.75)} {x2 - bend} {y2 + (dip / 0.75)} {x2} {y2}\" marker-end=\"url(#tip-{environment})\"/>{lines}</g>\n");
    }

    private static Html Box((double X, double Y) at, string title, string detail, bool isMissing) => Html.Of($"""
        <g class="box{(isMissing ? " absent" : "")}"><rect x="{at.X}" y="{at.Y}" width="{Width}" height="{Height}" rx="8"/>
        <text x="{at.X + 14}" y="{at.Y + 23}" class="title">{Shortened(title, 22)}</text><text x="{at.X + 14}" y="{at.Y + 41}">{Shortened(detail, 22)}</text></g>

        """);

    /// <summary>A dotted line shows the flag; its name is in the table.</summary>
    private static string Label(string requirement) => Shortened(requirement.Split(" behind ")[0], 30);

    private static string Shortened(string text, int most) => text.Length <= most ? text : $"{text[..(most - 1)]}…";
}
