using Baton.Deploy.Ledger;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Commands;

/// <summary>Exports the ledger to a file, or imports one into an empty ledger.</summary>
internal static class MoveLedger
{
    public static async Task<Outcome<Stage>> RunAsync(Run run, Versioned stage)
    {
        var (options, ledger) = (stage.Options, Ledgers.Open(run, stage.Unit));
        if (options.What is not ("export" or "import") || options.File is not { Length: > 0 } named)
        {
            return Outcome<Stage>.Stop(stage, RunDiagnostics.UnclearArgument.Report(
                "'ledger' needs to know what to do, and with which file.", "Write 'baton ledger export --file FILE' or 'baton ledger import --file FILE'."));
        }

        var file = Path.GetFullPath(named, stage.Folder);
        var moved = options.What == "export"
            ? await LedgerFile.ExportAsync(ledger, file, run.Cancellation) : await LedgerFile.ImportAsync(ledger, file, run.Cancellation);
        if (!run.Has(moved, out var head, out var why))
        {
            return Outcome<Stage>.Stop(stage, why);
        }

        run.Note($"{head.Number} entries {(options.What == "export" ? "to" : "from")} {named}");
        return new Answered(stage, answer => answer with { Audit = new(head.Number, head.Hash, null, null, null) });
    }
}
