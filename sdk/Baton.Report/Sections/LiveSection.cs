namespace Baton.Report.Sections;

/// <summary>A row for each unit, a column for each environment.</summary>
internal static class LiveSection
{
    public static Html Of(ReportData data)
    {
        if (data.Live.IsEmpty)
        {
            return Parts.Empty("The ledger knows of no deployment that is live.");
        }

        var environments = data.Environments.Concat(data.Live.Select(l => l.Environment).Order(StringComparer.Ordinal)).Distinct().Where(e => data.Live.Any(l => l.Environment == e)).ToList();
        var units = data.Live.GroupBy(l => l.Unit).OrderBy(g => g.Key, StringComparer.Ordinal);
        return Parts.Table("What is live of each unit in each environment", ["Unit", .. environments], units.Select(unit => (IReadOnlyList<Html>)
            [Html.Of($"{unit.Key}"), .. environments.Select(e => Cell(unit.FirstOrDefault(l => l.Environment == e), data.Made))]));
    }

    private static Html Cell(LiveUnit? live, DateTimeOffset now) => live is null
        ? Html.Of($"<span class=\"quiet\">not deployed</span>")
        : Html.Of($"<div class=\"cell\"><span><strong>{live.Version}</strong> {Behind(live)}</span><span class=\"quiet\">since {Written.Moment(live.Since)}, {Written.Ago(live.Since, now)}<br>by {live.By}</span></div>");

    private static Html Behind(LiveUnit live) => live.Behind switch
    {
        null => Html.None,
        0 => Parts.State("ok", "up to date"),
        var versions => Parts.State("warn", $"{versions} behind"),
    };
}
