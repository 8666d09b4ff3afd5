using System.Collections.Immutable;

namespace Baton.Report.Pages;

/// <summary>The few facts at the top.</summary>
internal static class Summary
{
    public static Html Of(ReportData data)
    {
        ImmutableArray<Html> facts = [Run(data), Tests(data), Live(data), Gates(data)];
        return Html.Of($"<div class=\"facts\">{facts}</div>\n");
    }

    private static Html Run(ReportData data) => Fact("Last run", data.Run is not { } run ? Parts.State("none", "none yet")
        : run.ExitCode switch
        {
            "0" => Parts.State("ok", "succeeded"),
            null => Parts.State("warn", "not ended"),
            var code => Parts.State("bad", $"exit code {code}"),
        }, data.Run is { } last ? $"{last.Command}, {Written.Ago(last.Started, data.Made)}" : "");

    private static Html Tests(ReportData data) => Fact("Tests", data.Release?.Tests is not { } tests ? Parts.State("none", "not run")
        : tests.Failed > 0 ? Parts.State("bad", $"{tests.Failed} failed") : Parts.State("ok", $"{tests.Passed} passed"),
        data.Release?.Tests is { } all ? $"{all.Passed} passed, {all.Failed} failed, {all.Skipped} skipped" : "");

    private static Html Live(ReportData data)
    {
        var own = data.Live.Where(l => l.Unit == data.Unit).ToList();
        var behind = own.Count(l => l.Behind > 0);
        return Fact("Live", own.Count == 0 ? Parts.State("none", "nowhere") : behind > 0 ? Parts.State("warn", $"{behind} behind")
            : Parts.State("ok", Written.Count(own.Count, "environment")), string.Join(", ", own.Select(l => $"{l.Environment} {l.Version}")));
    }

    private static Html Gates(ReportData data)
    {
        var held = data.Gates.Where(g => g is { Verdict: "hold", OverriddenBecause: null }).Select(g => g.Name).ToList();
        return Fact("Gates", data.GatesOf is null ? Parts.State("none", "not asked") : held.Count > 0 ? Parts.State("bad", $"{held.Count} holding") : Parts.State("ok", "go"),
            data.GatesOf is { } environment ? held.Count > 0 ? $"{environment}: {string.Join(", ", held)}" : environment : "");
    }

    private static Html Fact(string name, Html state, string detail) => Html.Of($"<div class=\"fact\"><p class=\"name\">{name}</p><p>{state}</p><p class=\"detail\">{detail}</p></div>");
}
