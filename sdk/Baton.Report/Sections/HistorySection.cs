using Baton.Deploy.Figures;

namespace Baton.Report.Sections;

/// <summary>Past deployments, newest first.</summary>
internal static class HistorySection
{
    private const int Most = 60;

    public static Html Of(ReportData data)
    {
        if (data.History.IsEmpty)
        {
            return Parts.Empty("The ledger has no deployment of this unit in that time.");
        }

        var table = Parts.Table("Past deployments", ["When", "Environment", "Version", "Outcome", "Took", "By"], data.History.Reverse().Take(Most).Select(d => (IReadOnlyList<Html>)
        [
            Written.Moment(d.Ended), Html.Of($"{d.Environment}"), Html.Of($"<strong>{d.Version}</strong>"), Outcome(d), Html.Of($"{Written.Short(d.Ended - d.Started)}"), Html.Of($"{d.By}@{d.Host}"),
        ]));
        return data.History.Length > Most ? Html.Of($"{table}<p class=\"quiet\">and {data.History.Length - Most} earlier ones: 'baton history' lists them.</p>") : table;
    }

    private static Html Outcome(PastDeployment past)
    {
        var tone = past.Outcome switch { "succeeded" => past.Kind == "rollback" ? "warn" : "ok", "failed" => "bad", "unfinished" => "warn", _ => "none" };
        var text = past.Kind == "deploy" || past.Outcome == "retired" ? past.Outcome : $"{past.Kind} {past.Outcome}";
        var notes = past.Overrides.Select(o => $"Overridden: {o}").Prepend(past.Detail).Where(n => n.Length > 0).Select(n => Html.Of($"<span class=\"quiet\">{n}</span>"));
        return Html.Of($"<div class=\"cell\">{Parts.State(tone, text)}{notes}</div>");
    }
}
