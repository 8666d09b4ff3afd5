using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;
using Baton.Deploy;
using Baton.Deploy.Directories;
using Baton.Deploy.Ledger;
using Baton.Pipeline.Session;
using Baton.Store;

namespace Baton.Pipeline.Work;

/// <summary>Makes a version live again that was live before: one that succeeded, never a half-made one.</summary>
internal static class RollbackWork
{
    public static async Task RunAsync(ReleaseSession session)
    {
        if (PlanWork.Environment(session) is not { } environment)
        {
            session.Stop(WorkDiagnostics.EnvironmentNeeded.Report("'rollback' needs an environment.", $"Say which: --env NAME. {HandOff.Names(session)}"));
            return;
        }

        var history = session.Need(await Ledgers.Open(session.Unit!).HistoryAsync(session.Unit!.Configuration.Name, environment.Name, session.Cancellation));
        var target = session.Need(Target(session, environment, history));
        var deployment = PlanWork.Deployment(session, target, ArtifactsOf(session, target), environment, "rollback");
        session.Answer = session.Answer with { Version = target.Version, Commit = target.Commit, Tag = null, Height = null, Net = null, Release = target };
        if (session.Options.DryRun)
        {
            session.Answer = session.Answer with { Operations = PlanWork.Describe(DirectoryProvider.Operations(deployment)) };
            GateWork.Pass(session, await GateWork.AskBackAsync(session, target, environment));
            return;
        }

        await using var held = await DeployWork.LockAsync(session, target, environment);
        var reports = await GateWork.AskBackAsync(session, target, environment);
        GateWork.Pass(session, reports);
        await DeployWork.ApplyAsync(session, deployment, held, reports);
        await StatusWork.AddAsync(session, environment);
    }

    private static Result<Release> Target(ReleaseSession session, EnvironmentConfiguration environment, IReadOnlyList<LedgerEvent> history)
    {
        var live = LedgerHistory.Live(history);
        var earlier = LedgerHistory.Earlier(history);
        var succeeded = history.Where(e => e.Phase == "succeeded").Reverse().DistinctBy(e => e.Version).ToList();
        var found = session.Options.To is { } to ? succeeded.FirstOrDefault(e => e.Version == to) : earlier.FirstOrDefault(e => CanReturn(session, environment, e));
        if (found is not null && CanReturn(session, environment, found))
        {
            return LedgerHistory.RecordOf(found)!;
        }

        var versions = succeeded.Where(e => e.Version != live?.Version && CanReturn(session, environment, e)).Select(e => e.Version).ToList();
        return DeployDiagnostics.NothingToRollBack.Report(
            session.Options.To is { } wanted
                ? $"{wanted} has not succeeded in '{environment.Name}', or neither its folder nor a published copy of it is left."
                : $"No version succeeded in '{environment.Name}' before {live?.Version ?? "anything was live"}.",
            versions.Count == 0 ? "Deploy the version that you want instead." : $"These can be brought back with --to: {string.Join(", ", versions)}.");
    }

    private static bool CanReturn(ReleaseSession session, EnvironmentConfiguration environment, LedgerEvent past) =>
        DirectoryProvider.Has(new DirectoryLayout(session.Unit!.Absolute(environment.Path)), past.Version) || Stored(session, past.Version) is not null;

    private static string ArtifactsOf(ReleaseSession session, Release release) => Stored(session, release.Version)?.Folder ?? session.Unit!.Packages;

    private static StoredRelease? Stored(ReleaseSession session, string version) => session.Unit!.Configuration.Publish
        .Select(p => p.Folder).OfType<string>()
        .Select(f => new FolderStore(session.Unit.Absolute(f)).Find(session.Unit.Configuration.Name, version))
        .FirstOrDefault(r => r is not null);
}
