using Baton.Deploy.Ledger;
using Baton.Pipeline.Addresses;
using Baton.Pipeline.Deploying;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Commands;

/// <summary>Says what is live, since when, by whom.</summary>
internal static class ShowStatus
{
    public static Task<Outcome<Stage>> RunAsync(Run run, Versioned stage) =>
        stage.Options.Audit ? AuditAsync(run, stage) : stage.Options.All ? LedgerMatrix.RunAsync(run, stage) : EnvironmentsAsync(run, stage);

    private static async Task<Outcome<Stage>> AuditAsync(Run run, Versioned stage)
    {
        if (!run.Has(await LedgerAudit.RunAsync(Ledgers.Open(run, stage.Unit), run.Cancellation), out var audit, out var why))
        {
            return Outcome<Stage>.Stop(stage, why);
        }

        if (audit.ChainedLater is { } last)
        {
            run.Say([LedgerDiagnostics.ChainedLater.Report(
                $"The entries up to {last} were written without hashes and chained later: a change to them before that cannot be found.", "")]);
        }

        var answered = new Answered(stage, a => a with { Audit = new(audit.Count, audit.Head.Hash, audit.FirstBad?.Number, audit.FirstBad?.Why, audit.ChainedLater) });
        return audit.FirstBad is { } bad
            ? Outcome<Stage>.Stop(answered, LedgerDiagnostics.BrokenChain.Report(
                $"Entry {bad.Number} of the ledger does not fit into the chain: {bad.Why}.", "Restore the ledger from a backup, and find out who else can write to it."))
            : answered;
    }

    private static async Task<Outcome<Stage>> EnvironmentsAsync(Run run, Versioned stage)
    {
        if (stage.Options.What is { } named && named != stage.Unit.Configuration.Name)
        {
            return Outcome<Stage>.Stop(stage, FetchDiagnostics.Elsewhere(named, stage.Unit));
        }

        var environments = stage.Unit.Configuration.Environments;
        if (stage.Options.Environment is { } name)
        {
            if (!run.Has(stage.Unit.Configuration.FindEnvironment(name), out var only, out var unknown))
            {
                return Outcome<Stage>.Stop(stage, unknown);
            }

            environments = [only];
        }

        var acted = new Acted(stage) { Environments = [] };
        foreach (var environment in environments)
        {
            var looked = await EnvironmentStatus.AddAsync(run, stage.Unit, acted, environment);
            if (!looked.IsSuccess)
            {
                return looked.As<Stage>();
            }

            acted = looked.Next;
        }

        run.Say(StatusVerdict.Of(acted.Environments!.Value));
        return acted;
    }
}
