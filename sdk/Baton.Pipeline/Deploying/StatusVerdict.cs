using Baton.Core.Diagnostics;
using Baton.Pipeline.Answers;
using Baton.Pipeline.Running;

namespace Baton.Pipeline.Deploying;

/// <summary>What <c>status</c> has to report beside its answer.</summary>
internal static class StatusVerdict
{
    /// <summary>A note when there is nothing to look at; an error, and so exit code 1, for each environment that fails its health check.</summary>
    public static IEnumerable<Diagnostic> Of(IReadOnlyCollection<EnvironmentAnswer> environments) => environments.Count == 0
        ? [
            RunDiagnostics.NoEnvironments.Report(
                "This release unit has no environments, so nothing is deployed from it.",
                "To deploy, add one under \"environments\" in baton.json and run 'baton release --env NAME'. 'baton version' prints the version of this commit."),
        ]
        : environments.SelectMany(Unwell);

    private static IEnumerable<Diagnostic> Unwell(EnvironmentAnswer environment) =>
    [
        .. new[] { environment }.Where(e => e.Well == false).Select(e => RunDiagnostics.NotWell.Report(
            $"The environment '{e.Environment}' runs {e.Version} and fails its health check: {e.Health}",
            $"Look at the logs of the service. To go back to the previous version: baton rollback --env {e.Environment}")),
        .. (environment.Places ?? []).Where(p => p.Well == false).Select(p => RunDiagnostics.NotWell.Report(
            $"The host '{p.Name}' of the environment '{environment.Environment}' is not well: {p.Detail}",
            $"Look at the logs of the service there. To make all hosts alike, run the deployment again: baton deploy --env {environment.Environment}")),
    ];
}
