using Baton.Gates.Rehearsals;
using Baton.Pipeline.Answers;
using Baton.Pipeline.Deploying;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Commands;

/// <summary>Runs the pending migrations on the database that is named for it, in a transaction that is rolled back, and says which locks they took.</summary>
internal static class RehearseMigrations
{
    public static async Task<Outcome<Stage>> RunAsync(Run run, Versioned before)
    {
        var unit = before.Unit;
        if (before.Options.Environment is not { } name)
        {
            return Outcome<Stage>.Stop(before, Deployments.NoEnvironment("rehearse", unit));
        }

        if (UnitMigrations.Files(unit) is not { } files || UnitMigrations.Read(unit) is not { } facts)
        {
            return Outcome<Stage>.Stop(before, RehearsalDiagnostics.NotPossible.Report("baton.json names no migrations.", "Name their folder: \"migrations\": { \"paths\": [\"db\"] }"));
        }

        if (!run.Has(unit.Configuration.FindEnvironment(name), out var environment, out var why) || !run.Has(files, out var scripts, out why) || !run.Has(facts, out var known, out why)
            || !run.Has(await MigrationRehearsal.RunAsync(
                environment.Database, unit.Configuration.Migrations!.Tool, known.Facts, scripts, run.Environment.Variables, unit.Folder, run.Cancellation), out var rehearsal, out why))
        {
            return Outcome<Stage>.Stop(before, why);
        }

        var answered = new Answered(before, a => a with { Rehearsal = new RehearsalAnswer(rehearsal.Pending, rehearsal.Statements) });
        run.Say(rehearsal.Diagnostics.Where(d => !d.IsError));
        run.Note($"{rehearsal.Pending.Length} pending, {rehearsal.Statements.Length} statements, rolled back");
        return rehearsal.Diagnostics.Any(d => d.IsError) ? Outcome<Stage>.Stop(answered, [.. rehearsal.Diagnostics.Where(d => d.IsError)]) : answered;
    }
}
