using System.Globalization;
using Baton.Core.Diagnostics;
using Baton.Deploy.Figures;
using Baton.Pipeline.Answers;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Commands;

/// <summary>Lists past deployments, with the figures of delivery.</summary>
internal static class ShowHistory
{
    private const int Days = 90;

    public static async Task<Outcome<Stage>> RunAsync(Run run, Versioned stage)
    {
        var options = stage.Options;
        var unit = options.All ? null : options.What ?? stage.Unit.Configuration.Name;
        if (!run.Has(Window(options.Days), out var days, out var why)
            || !run.Has(await Ledgers.Open(run, stage.Unit).EventsAsync(unit, options.Environment, run.Cancellation), out var events, out why))
        {
            return Outcome<Stage>.Stop(stage, why);
        }

        var now = run.Environment.Time.GetUtcNow();
        var from = now - days;
        var all = PastDeployment.Of(events);
        var order = stage.Unit.Configuration.Environments.Select(e => e.Name).ToList();
        var environments = all.Select(d => d.Environment).Distinct().OrderBy(e => order.IndexOf(e) is var at && at < 0 ? int.MaxValue : at).ThenBy(e => e, StringComparer.Ordinal);
        return new Answered(stage, answer => answer with
        {
            History = [.. all.Where(d => d.Ended >= from)],
            Figures = [.. environments.Select(e => FiguresAnswer.Of(DeliveryFigures.Of(e, all, from, now)))],
        });
    }

    /// <summary>How far back the figures go.</summary>
    public static Result<TimeSpan> Window(string? given) => given is null ? TimeSpan.FromDays(Days)
        : int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= 36500 ? TimeSpan.FromDays(days)
        : RunDiagnostics.BadSeconds.Report($"'{given}' is not a number of days.", "Give --days a whole number from 1 to 36500, such as 30.");
}
