namespace Baton.Report.Sections;

/// <summary>The verdict of each gate, with the facts that it was decided on.</summary>
internal static class GateSection
{
    public static Html Of(ReportData data) => data.GatesOf is not { } environment
        ? Parts.Empty("Gates are asked about one environment: 'baton report --env NAME'.")
        : data.Release is null ? Parts.Empty("There is no release to ask the gates about.")
        : Html.Of($"<p class=\"quiet\">Whether {data.Release.Version} may go to {environment}, asked when this report was made.</p><div class=\"gates\">{data.Gates.Select(Gate)}</div>");

    private static Html Gate(ReportGate gate)
    {
        var state = gate switch
        {
            { OverriddenBecause: not null } => Parts.State("warn", "overridden"),
            { Verdict: "go" } => Parts.State("ok", "go"),
            { Verdict: "skip" } => Parts.State("none", "skipped"),
            _ => Parts.State("bad", "holds"),
        };
        var evidence = gate.Evidence.IsDefaultOrEmpty ? Html.None
            : Html.Of($"<dl class=\"list\">{gate.Evidence.Select(e => Html.Of($"<div><dt>{e.Key}</dt><dd>{e.Value}</dd></div>"))}</dl>");
        var because = gate.OverriddenBecause is { } reason ? Html.Of($"<p>Overridden: {reason}</p>") : Html.None;
        return Html.Of($"<article class=\"gate\"><h3>{gate.Name} {state}</h3>{because}{gate.Reasons.Select(r => Html.Of($"<p>{r}</p>"))}{evidence}</article>");
    }
}
