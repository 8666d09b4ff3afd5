using Baton.Deploy.Figures;

namespace Baton.Pipeline.Answers;

/// <summary>The figures of delivery of one environment, see <see cref="DeliveryFigures"/>. What cannot be computed is null.</summary>
/// <param name="Environment">The environment.</param>
/// <param name="From">The first moment that counts, UTC.</param>
/// <param name="To">The last one, UTC.</param>
/// <param name="Deployments">How many deployments succeeded.</param>
/// <param name="PerWeek">The same for each week.</param>
/// <param name="LeadTimeHours">The median time from commit to live, in hours.</param>
/// <param name="FailureRate">The share, 0 to 1, of deployments that failed or were rolled back.</param>
/// <param name="HoursToRestore">The median time from a bad version going live to a good one being live again, in hours.</param>
public sealed record FiguresAnswer(
    string Environment, DateTimeOffset From, DateTimeOffset To, int Deployments, double PerWeek, double? LeadTimeHours, double? FailureRate, double? HoursToRestore)
{
    internal static FiguresAnswer Of(DeliveryFigures figures) => new(
        figures.Environment, figures.From, figures.To, figures.Deployments, Math.Round(figures.PerWeek, 2), Hours(figures.LeadTime),
        figures.FailureRate is { } rate ? Math.Round(rate, 3) : null, Hours(figures.TimeToRestore));

    private static double? Hours(TimeSpan? time) => time is { } known ? Math.Round(known.TotalHours, 2) : null;
}
