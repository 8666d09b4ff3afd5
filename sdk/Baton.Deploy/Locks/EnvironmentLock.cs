using Baton.Core.Diagnostics;
using Baton.Deploy.Ledger;

namespace Baton.Deploy.Locks;

/// <summary>
/// The lock of an environment while a run deploys to it: a lease in the ledger, renewed while the process lives. A process that died
/// without giving it back holds nobody up: on its own machine it is seen to be dead at once, elsewhere the lease expires.
/// </summary>
public sealed class EnvironmentLock : IAsyncDisposable
{
    /// <summary>How long a lease lasts unless it is renewed.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(60);

    private readonly ILedger ledger;
    private readonly Lease lease;
    private readonly CancellationTokenSource ended = new();
    private readonly TimeProvider time;
    private readonly Task renewing;
    private volatile Diagnostic? lost;
    private long expires;

    private EnvironmentLock(ILedger ledger, Lease lease, TimeProvider time)
    {
        this.ledger = ledger;
        this.lease = lease;
        this.time = time;
        expires = lease.Expires.UtcTicks;
        renewing = RenewAsync();
    }

    /// <summary>Takes the lock.</summary>
    /// <param name="ledger">Where the lease is kept.</param>
    /// <param name="unit">The release unit.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="version">What is going to be deployed, for whoever is kept waiting.</param>
    /// <param name="actor">Who takes it.</param>
    /// <param name="wait">How long to wait for another one to end.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static async Task<Result<EnvironmentLock>> TakeAsync(
        ILedger ledger, string unit, string environment, string version, DeployActor actor, TimeSpan wait, TimeProvider time, CancellationToken cancellationToken)
    {
        var name = NameOf(unit, environment);
        var until = time.GetUtcNow() + wait;
        while (true)
        {
            var now = time.GetUtcNow();
            var wanted = new Lease(
                name, actor.By, actor.Host, actor.ProcessId, ProcessClock.StartOf(actor.ProcessId) ?? now, actor.Run, version, now, now + Length);
            var taken = await ledger.TakeLeaseAsync(
                wanted, other => ProcessClock.IsDead(other, actor.Host), now,
                (before, token) => Takeover(before, unit, environment, actor, now) with { Token = token }, cancellationToken);
            if (!taken.IsSuccess)
            {
                return Result<EnvironmentLock>.Failure(taken.Diagnostics);
            }

            var (holder, before) = taken.Value;
            if (holder!.Run == actor.Run)
            {
                var held = new EnvironmentLock(ledger, holder, time);
                return before is null ? held : Result<EnvironmentLock>.Success(
                    held, DeployDiagnostics.LockTakenOver.Report(Takeover(before, unit, environment, actor, now).Detail, "What it left undone is done now."));
            }

            if (now >= until)
            {
                return DeployDiagnostics.Locked.Report(
                    $"{holder.By}@{holder.Host} (process {holder.ProcessId}) has been deploying {holder.Version} to '{environment}' since {Instant.Write(holder.Since)}.",
                    $"Wait for it (--lock-wait SECONDS). If that process is gone, its lease ends by itself at {Instant.Write(holder.Expires)}.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(500), time, cancellationToken);
        }
    }

    /// <summary>The lease's name for an environment of a unit.</summary>
    public static string NameOf(string unit, string environment) => Lease.NameOf(unit, environment);

    /// <summary>The fencing token. The ledger refuses events with it once another run has taken the lock; so must whatever else is written to.</summary>
    public long Token => lease.Token;

    /// <summary>Why the run must stop, once somebody else holds the lock or may hold it; null while it is ours.</summary>
    public Diagnostic? Lost() => lost ?? (time.GetUtcNow().UtcTicks < Interlocked.Read(ref expires) ? null : DeployDiagnostics.LockLost.Report(
        $"The lock of '{lease.Environment}' could not be renewed in time, and ended at {Instant.Write(new DateTimeOffset(Interlocked.Read(ref expires), TimeSpan.Zero))}.",
        "Make sure that the ledger can be reached and that this machine was not suspended, and run the same command again."));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await renewing;
        await ledger.ReleaseLeaseAsync(lease.Environment, lease.Run, CancellationToken.None);
        ended.Dispose();
    }

    private static LedgerEvent Takeover(Lease before, string unit, string environment, DeployActor actor, DateTimeOffset now) => new()
    {
        Unit = unit,
        Environment = environment,
        Version = before.Version,
        Commit = "",
        Kind = "lock",
        Phase = "taken-over",
        By = actor.By,
        Host = actor.Host,
        Run = actor.Run,
        At = now,
        Detail = $"The lock of {before.By}@{before.Host} (process {before.ProcessId}, deploying {before.Version} since {Instant.Write(before.Since)}) "
            + "was taken over: that run has ended, or its lease has.",
    };

    private async Task RenewAsync()
    {
        try
        {
            using var timer = new PeriodicTimer(Length / 4, time);
            while (await timer.WaitForNextTickAsync(ended.Token))
            {
                var until = time.GetUtcNow() + Length;
                var renewed = await ledger.RenewLeaseAsync(lease.Environment, lease.Run, until, ended.Token);
                if (renewed is { IsSuccess: true, Value: true })
                {
                    Interlocked.Exchange(ref expires, until.UtcTicks);
                }

                if (renewed is { IsSuccess: true, Value: false })
                {
                    lost = DeployDiagnostics.LockLost.Report(
                        "Another run has taken the lock over while this one was working.", "See 'baton status', and run it again when the other one has ended.");
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Given back.
        }
    }
}
