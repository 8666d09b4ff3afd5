using Baton.Core.Configuration;
using Baton.Core.Gates;
using Baton.Core.Releases;
using Baton.Deploy.Directories;
using Baton.Deploy.Locks;
using Baton.Pipeline.Session;

namespace Baton.Pipeline.Work;

/// <summary>Makes a release live: under the lock, past the gates, operation by operation, and into the ledger.</summary>
internal static class DeployWork
{
    /// <summary>Deploys, or ends the run.</summary>
    public static async Task RunAsync(ReleaseSession session, Release release, string artifacts, EnvironmentConfiguration environment)
    {
        await using var held = await LockAsync(session, release, environment);
        var reports = await GateWork.AskAsync(session, release, environment);
        await ApprovedPlan.CheckEnvironmentAsync(session, environment, reports);
        GateWork.Pass(session, reports);
        await ApplyAsync(session, PlanWork.Deployment(session, release, artifacts, environment), held, reports);
        await StatusWork.AddAsync(session, environment);
    }

    /// <summary>Takes the lock, or ends the run.</summary>
    public static async Task<EnvironmentLock> LockAsync(ReleaseSession session, Release release, EnvironmentConfiguration environment)
    {
        var wait = ReleaseWork.LockWait(session);
        WrittenFolders.Make(WrittenFolders.OfDeployment(session.Unit!, environment));
        return session.Need(await EnvironmentLock.TakeAsync(
            Ledgers.Open(session.Unit!), release.Name, environment.Name, release.Version, PlanWork.Actor(session), wait, session.Environment.Time, session.Cancellation));
    }

    /// <summary>Applies the operations and writes the ledger, or ends the run.</summary>
    public static async Task ApplyAsync(ReleaseSession session, Deployment deployment, EnvironmentLock held, IReadOnlyCollection<GateReport> reports)
    {
        var operations = DirectoryProvider.Operations(deployment);
        var started = new StartedNote(deployment, reports);
        session.DeployObserver = started;
        try
        {
            var outcome = await PlanWork.ApplyAsync(session, operations, () => held.Lost() ?? started.Error);
            if (outcome.Error is { } error)
            {
                session.Stop(error);
            }
        }
        catch (OperationCanceledException)
        {
            await deployment.Ledger.AppendAsync(deployment.Event("cancelled"), CancellationToken.None);
            throw;
        }
        finally
        {
            session.DeployObserver = null;
        }
    }
}
