using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.GitHub.Announcements;
using Baton.GitHub.Api;
using Baton.GitHub.Api.Wire;
using Baton.GitHub.Publishing;

namespace Baton.GitHub.FollowUps;

/// <summary>
/// A workflow has been started on the tag since the release was published: one that is made with the token of a workflow starts none by itself.
/// GitHub starts it as often as it is asked and shows a run late, so that a run of Baton claims the start before it asks for it, as
/// <c>refs/baton/started/TAG/WORKFLOW/1</c>. It asks up to three times under this one claim: after "500 Failed to run workflow dispatch" the workflow may run all the same, so its run is
/// looked for, for a minute, before it is asked for again. A claim that came to nothing is settled, and never given back: a number that is free again could be taken by one run while
/// another, who waited for it, takes the next. Where another run has claimed it and never settled it, the start is claimed anew, with the next number, once that one cannot ask any more.
/// https://docs.github.com/en/rest/actions/workflows#create-a-workflow-dispatch-event
/// </summary>
internal sealed class DispatchOperation(Publication publication, string workflow) : GitHubOperation(publication, $"dispatch/{workflow}")
{
    /// <summary>How often one run asks for it.</summary>
    private const int Asks = 3;

    /// <summary>With growing waits these take a minute: no request is on its way any longer, see <see cref="GitHubApi.Longest"/>, and a run is shown.</summary>
    private const int LooksForOurs = 6;

    /// <summary>With growing waits these take five minutes: two and a half in which another run may ask, one for its last request, and the rest for its run to be shown.</summary>
    private const int LooksForAnothers = 14;

    /// <summary>How often one run waits for others. It counts its own waits, not the claims.</summary>
    private const int Waits = 3;

    /// <summary>No request is sent later under a claim: others may have given it up.</summary>
    private static readonly TimeSpan Claimed = TimeSpan.FromMinutes(2.5);

    private readonly ReferenceClaims _claims = new(publication, "started", $"{Guid.NewGuid():N}");

    public override IReadOnlyList<string> Requests => [.. _claims.Requests, Write("POST", Path)];

    private string Path => $"actions/workflows/{workflow}/dispatches";

    public override OperationDescription Describe() =>
        Describe("start workflow", $"{Publication.Target.Repository}/{workflow}", ("ref", Publication.Release.Tag), ("version", Publication.Release.Version));

    protected override async Task<Observation> LookAsync(CancellationToken cancellationToken)
    {
        var found = await Publication.FindAsync(cancellationToken);
        if (!found.IsSuccess)
        {
            return Failed(found.Failure!);
        }

        if (found.Value.Published is not { } release)
        {
            return Missing("the release is not out", [.. Requests]);
        }

        var runs = await Api.GetPageAsync<WorkflowRunsWire>($"actions/workflows/{workflow}/runs?event=workflow_dispatch&head_sha={Publication.Release.Commit}", cancellationToken);
        if (!runs.IsSuccess)
        {
            return Failed(runs.Failure!);
        }

        var ours = runs.Value.WorkflowRuns.Find(r => r.HeadBranch == Publication.Release.Tag && r.HeadSha == Publication.Release.Commit && r.CreatedAt >= release.PublishedAt);
        return ours is null ? Missing("no run was started on the tag since it was published", [.. Requests]) : new Observation.Satisfied($"run {ours.Id}");
    }

    protected override async Task<Diagnostic?> WriteAsync(CancellationToken cancellationToken)
    {
        for (var (turn, waits) = (1, 0); ; turn++)
        {
            var begin = Api.Time.GetTimestamp();
            var claimed = await _claims.TakeAsync(Key(turn), cancellationToken);
            if (!claimed.IsSuccess)
            {
                return claimed.Diagnostics[0];
            }

            // A claim that took longer than others wait for may have been given up by them.
            if (claimed.Value && Api.Time.GetElapsedTime(begin) < Claimed)
            {
                return await AskAsync(turn, begin, cancellationToken);
            }

            var over = claimed.Value ? false : await IsOverAsync(turn, cancellationToken);
            if (!over.IsSuccess)
            {
                return over.Diagnostics[0];
            }

            if (over.Value)
            {
                continue;
            }

            var seen = await LookAsync(LooksForAnothers, cancellationToken);
            if (seen is not Observation.Missing)
            {
                return (seen as Observation.Conflict)?.Why;
            }

            if (++waits == Waits)
            {
                return NotStarted("other runs have asked for it, and no run is shown");
            }
        }
    }

    /// <summary>Asks under a claim of this run, and looks what comes of it.</summary>
    private async Task<Diagnostic?> AskAsync(int turn, long begin, CancellationToken cancellationToken)
    {
        var (last, isRefused, asks) = ((Diagnostic?)null, false, 0);
        for (; asks < Asks && !isRefused && Api.Time.GetElapsedTime(begin) < Claimed; asks++)
        {
            var failure = await StartAsync(cancellationToken);
            var seen = failure is { IsUncertain: false } ? null : await LookAsync(failure is null ? LooksForAnothers : LooksForOurs, cancellationToken);
            if (seen is not null and not Observation.Missing)
            {
                return (seen as Observation.Conflict)?.Why;
            }

            if (failure is null)
            {
                // It is not asked for again: GitHub has accepted it, and may yet show it.
                return NotStarted("GitHub accepted the request, and shows no run of it");
            }

            last = failure.Status >= 500 ? NotStarted(failure.ToString()) : Failures.Report(failure, Publication);
            isRefused = !failure.IsUncertain;
        }

        // Nothing comes of this claim any more, so that the next run need not wait for it.
        await _claims.SettleAsync(Key(turn), cancellationToken);

        // A run that took this one for dead may have claimed the start anew.
        var late = isRefused ? null : await LookAsync(asks == Asks ? 0 : LooksForOurs, cancellationToken);
        return late is null or Observation.Missing ? last : (late as Observation.Conflict)?.Why;
    }

    private Diagnostic NotStarted(string why) => GitHubDiagnostics.NotStarted.Report(
        $"The workflow '{workflow}' of {Publication.Target.Repository} was not started on {Publication.Release.Tag} ({why}).",
        $"Look whether it runs all the same. If not, run the same command again when GitHub's status page is green, or start it yourself: gh workflow run {workflow} --ref {Publication.Release.Tag} "
        + $"-f version={Publication.Release.Version} -f tag={Publication.Release.Tag}");

    private string Key(int turn) => $"{Publication.Release.Tag}/{workflow}/{turn}";

    /// <summary>Whether nothing more comes of a claim: who has it has settled it, or was given up by whoever claimed the next.</summary>
    private async Task<Result<bool>> IsOverAsync(int turn, CancellationToken cancellationToken)
    {
        var refused = await _claims.IsSettledAsync(Key(turn), cancellationToken);
        return refused is { IsSuccess: true, Value: false } ? await _claims.IsTakenAsync(Key(turn + 1), cancellationToken) : refused;
    }

    private Task<ApiFailure?> StartAsync(CancellationToken cancellationToken) => Api.PostAsync(Path, new Dictionary<string, object>
    {
        ["ref"] = Publication.Release.Tag,
        ["inputs"] = new Dictionary<string, object> { ["version"] = Publication.Release.Version, ["tag"] = Publication.Release.Tag },
    }, cancellationToken);
}
