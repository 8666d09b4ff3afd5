using Baton.Report.Sections;

namespace Baton.Report.Pages;

/// <summary>The whole page. It needs nothing but itself: no script, no font, no picture from elsewhere, and a policy that forbids them.</summary>
internal static class ReportPage
{
    /// <summary>Writes it.</summary>
    /// <param name="data">What it shows.</param>
    /// <param name="redact">Takes secrets out of a text.</param>
    public static string Write(ReportData data, Func<string, string> redact)
    {
        (string Id, string Name, Html Content)[] sections =
        [
            ("live", "What is live", LiveSection.Of(data)),
            ("release", "Last release", ReleaseSection.Of(data)),
            ("gates", "Gates", GateSection.Of(data)),
            ("delivery", "Delivery", DeliverySection.Of(data)),
            ("history", "History", HistorySection.Of(data)),
            ("contracts", "Contracts", ContractSection.Of(data)),
        ];
        var body = Html.Of($"""
            <body>
            <a class="skip" href="#main">Skip to the content</a>
            <header><div><p class="kind">Release report</p><h1>{data.Unit}{Version(data)}</h1></div><p class="made">Made {Written.Moment(data.Made)} UTC</p></header>
            <nav aria-label="Sections">{sections.Select(s => Html.Of($"<a href=\"#{s.Id}\">{s.Name}</a>"))}</nav>
            <main id="main">
            {Summary.Of(data)}{sections.Select(s => Parts.Section(s.Id, s.Name, s.Content))}</main>
            <footer><p>Written by Baton {data.BatonVersion}. All times are UTC.</p></footer>
            </body>
            """).WithText(redact);
        return Html.Of($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <title>{redact($"{data.Unit} {data.Release?.Version}".TrimEnd())} · release report</title>
            {Html.Style(ReportStyle.Css)}
            </head>
            {body}
            </html>

            """).Text;
    }

    private static Html Version(ReportData data) => data.Release is { } release ? Html.Of($" <span class=\"version\">{release.Version}</span>") : Html.None;
}
