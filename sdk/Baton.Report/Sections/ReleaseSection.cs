using Baton.Core.Releases;

namespace Baton.Report.Sections;

/// <summary>The road of the last release, its changes and its artifacts.</summary>
internal static class ReleaseSection
{
    private const int Most = 100;

    public static Html Of(ReportData data) => Html.Join(
    [
        data.Release is { } release ? Facts(release) : Parts.Empty("No release was made here yet: 'baton release' writes one."),
        data.Run is { } run ? Road(run) : Html.None,
        data.Release is { } made ? Html.Join([Changes(made), Artifacts(made)]) : Html.None,
    ]);

    private static Html Facts(Release release)
    {
        (string Name, Html Value)[] facts =
        [
            ("Title", Html.Of($"{release.Title}")),
            ("Tag", Html.Of($"{release.Tag}")),
            ("Commit", Html.Of($"<code>{release.Commit}</code>")),
            ("Committed", release.Committed is { } at ? Written.Moment(at) : Html.None),
            ("Previous", Html.Of($"{release.Previous}")),
            ("Tests", release.Tests is { } tests ? Html.Of($"{tests.Passed} passed, {tests.Failed} failed, {tests.Skipped} skipped") : Html.Of($"none ran")),
        ];
        return Html.Of($"<dl class=\"list\">{facts.Where(f => f.Value.Text.Length > 0).Select(f => Html.Of($"<div><dt>{f.Name}</dt><dd>{f.Value}</dd></div>"))}</dl>");
    }

    private static Html Road(ReportRun run)
    {
        var longest = Math.Max(run.Steps.Select(s => s.Duration.TotalSeconds).DefaultIfEmpty().Max(), 0.001);
        var steps = run.Steps.Select(s => Html.Of(
            $"<li><span class=\"step\">{Parts.State(s.Failed ? "bad" : "ok", s.Name)}</span><span class=\"bar\" aria-hidden=\"true\"><i style=\"width:{Math.Max(s.Duration.TotalSeconds / longest * 100, 0.5)}%\"></i></span><span class=\"took\">{Written.Short(s.Duration)}</span><span class=\"quiet what\">{s.Outcome}</span></li>"));
        var total = run.Steps.Aggregate(TimeSpan.Zero, (sum, step) => sum + step.Duration);
        var operations = Parts.Table("Operations", ["Operation", "Ended", "Took"], run.Operations.Select(o => (IReadOnlyList<Html>)
            [Html.Of($"{o.What}"), Parts.State(Tone(o.Status), o.Status), Html.Of($"<span class=\"took\">{(o.Duration is { } took ? Written.Short(took) : "–")}</span>")]));
        return Html.Join(
        [
            Html.Of($"<h3>Road</h3><p class=\"quiet\">{run.Command}, started {Written.Moment(run.Started)}{(run.Steps.IsEmpty ? "" : $", {Written.Short(total)} in {Written.Count(run.Steps.Length, "step")}")}</p>"),
            run.Steps.IsEmpty ? Parts.Empty("The journal has no step times of this run: it did not end, or an earlier Baton wrote it.") : Html.Of($"<ol class=\"road\">{steps}</ol>"),
            run.Operations.IsEmpty ? Html.None : Html.Of($"<h3>Operations</h3>{operations}"),
        ]);
    }

    private static string Tone(string status) => status.StartsWith("applied", StringComparison.OrdinalIgnoreCase) ? "ok"
        : status.StartsWith("failed", StringComparison.OrdinalIgnoreCase) ? "bad"
        : status is "interrupted" ? "warn" : "none";

    private static Html Changes(Release release)
    {
        if (release.Changes.IsEmpty)
        {
            return Html.None;
        }

        var shown = release.Changes.Take(Most).Select(c => Html.Of(
            $"<li>{(c.Breaking ? Parts.State("warn", "breaking") : Html.None)} {c.Subject} <span class=\"quiet\"><code>{c.Commit[..Math.Min(9, c.Commit.Length)]}</code> {c.Author}</span></li>"));
        var more = release.Changes.Length > Most ? Html.Of($"<p class=\"quiet\">and {release.Changes.Length - Most} more</p>") : Html.None;
        return Html.Of($"<h3>Changes</h3><ul class=\"changes\">{shown}</ul>{more}");
    }

    private static Html Artifacts(Release release) => release.Artifacts.IsEmpty ? Html.None : Html.Of($"<h3>Artifacts</h3>{Parts.Table(
        "Artifacts", ["File", "Kind", "Size", "SHA-256"], release.Artifacts.Select(a => (IReadOnlyList<Html>)
            [Html.Of($"{a.Name}"), Html.Of($"{a.Kind}{(a.Runtime is { } runtime ? $", {runtime}" : "")}"), Html.Of($"{Written.Size(a.Size)}"), Html.Of($"<code class=\"digest\">{a.Sha256}</code>")]))}");
}
