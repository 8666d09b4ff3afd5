using System.Globalization;
using Baton.Deploy.Figures;

namespace Baton.Report.Sections;

/// <summary>How often, how fast and how safely.</summary>
internal static class DeliverySection
{
    public static Html Of(ReportData data)
    {
        if (data.Figures.IsEmpty)
        {
            return Parts.Empty("No deployment to compute figures from.");
        }

        var days = (data.Figures[0].To - data.Figures[0].From).TotalDays;
        var table = Parts.Table("Delivery figures", ["Environment", "Deployments", "Lead time", "Failure rate", "Time to restore"], data.Figures.Select(f => (IReadOnlyList<Html>)
        [
            Html.Of($"{f.Environment}"),
            Html.Of($"<strong>{f.Deployments}</strong> <span class=\"quiet\">{f.PerWeek.ToString("0.0", CultureInfo.InvariantCulture)} a week</span>"),
            Time(f.LeadTime), Rate(f), Time(f.TimeToRestore),
        ]));
        return Html.Of($"<p class=\"quiet\">{data.Unit} in the last {Written.Count(days, "day")}. Times are medians: from commit to live, and from a bad version to a good one.</p>{table}");
    }

    private static Html Time(TimeSpan? time) => time is { } known ? Html.Of($"<strong>{Written.Long(known)}</strong>") : Unknown();

    private static Html Rate(DeliveryFigures figures) =>
        figures.FailureRate is { } rate ? Html.Of($"<strong>{(rate * 100).ToString("0", CultureInfo.InvariantCulture)} %</strong>") : Unknown();

    private static Html Unknown() => Html.Of($"<span class=\"quiet\">unknown</span>");
}
