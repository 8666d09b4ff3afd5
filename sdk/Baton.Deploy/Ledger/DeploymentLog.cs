using Baton.Core.Deployments;
using Baton.Core.Diagnostics;
using Baton.Core.Plugins;
using Baton.Core.Releases;
using Baton.Deploy.Locks;

namespace Baton.Deploy.Ledger;

/// <summary>The lines of one deployment in the ledger.</summary>
/// <param name="Ledger">The ledger.</param>
/// <param name="Release">What is deployed.</param>
/// <param name="Environment">The environment's name.</param>
/// <param name="Actor">Who deploys.</param>
/// <param name="Time">The clock.</param>
public sealed record DeploymentLog(ILedger Ledger, Release Release, string Environment, DeployActor Actor, TimeProvider Time) : IDeploymentLog
{
    /// <summary><c>deploy</c>, <c>rollback</c> or <c>retire</c>.</summary>
    public string Kind { get; init; } = "deploy";

    /// <summary>What is desired; null where the events tell of no deployment.</summary>
    public DesiredState? Desired { get; init; }

    /// <summary>The fencing token of the lock that the run holds; null where none is held. Its events are refused once the lock is lost.</summary>
    public long? Token { get; init; }

    /// <summary>An event of it.</summary>
    /// <param name="phase">The phase.</param>
    /// <param name="detail">What there is to say; empty for nothing.</param>
    public LedgerEvent Event(string phase, string detail = "") => new()
    {
        Unit = Release.Name,
        Environment = Environment,
        Version = Release.Version,
        Commit = Release.Commit,
        Committed = Release.Committed,
        Kind = Kind,
        Phase = phase,
        By = Actor.By,
        Host = Actor.Host,
        Run = Actor.Run,
        Token = Token,
        At = Time.GetUtcNow(),
        Record = phase == "succeeded" ? ReleaseJson.Write(Release) : "",
        Desired = phase is "started" or "succeeded" ? Desired?.Write() ?? "" : "",
        Detail = detail,
    };

    /// <inheritdoc/>
    public async Task<Result<LiveVersions>> LookAsync(CancellationToken cancellationToken)
    {
        var history = await Ledger.HistoryAsync(Release.Name, Environment, cancellationToken);
        if (!history.IsSuccess)
        {
            return Result<LiveVersions>.Failure(history.Diagnostics);
        }

        var (live, earlier) = (LedgerHistory.Live(history.Value), LedgerHistory.Earlier(history.Value) is [var first, ..] ? first : null);
        return new LiveVersions(live?.Version, earlier?.Version)
        {
            LiveState = LedgerHistory.DesiredOf(live)?.Digest,
            EarlierState = LedgerHistory.DesiredOf(earlier)?.Digest,
            IsUnconfirmed = LedgerHistory.Unconfirmed(history.Value) is not null,
        };
    }

    /// <inheritdoc/>
    public Task<Diagnostic?> WriteAsync(DeploymentPhase phase, string detail, CancellationToken cancellationToken) => Ledger.AppendAsync(
        Event(phase switch { DeploymentPhase.Activating => "activating", DeploymentPhase.Succeeded => "succeeded", _ => "failed" }, detail), cancellationToken);

    /// <inheritdoc/>
    public async Task<bool> IsFencedAsync(CancellationToken cancellationToken) => Token is { } token
        && await Ledger.FindLeaseAsync(Lease.NameOf(Release.Name, Environment), cancellationToken) is { IsSuccess: true } found
        && found.Value.Holder?.Token != token;
}
