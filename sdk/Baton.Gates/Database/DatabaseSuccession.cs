using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Gates;
using Baton.Core.Plugins;
using Baton.Core.Releases;
using Baton.Gates.Histories;
using Baton.Migrations.History;

namespace Baton.Gates.Database;

/// <summary>Decides over what a database says about its migrations, and over the records of the release and of everything live. Pure.</summary>
internal static class DatabaseSuccession
{
    /// <summary>The migrations that the database does not have yet, and what holds the release.</summary>
    /// <param name="question">The release, and what is live.</param>
    /// <param name="tool">The tool that applies the migrations.</param>
    /// <param name="history">What the database says.</param>
    public static (ImmutableArray<MigrationFact> Pending, ImmutableArray<Diagnostic> Reasons) Forward(GateQuestion question, MigrationTool tool, AppliedHistory history)
    {
        var candidate = question.Candidate;
        if (NoTable(question, history) is { } wrong)
        {
            return ([], [wrong]);
        }

        var before = (question.Live?.Migrations ?? []).GroupBy(m => m.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Checksum, StringComparer.Ordinal);
        var comparison = HistoryComparison.Of(tool, history.Applied, [.. candidate.Migrations.Select(m => Present(m, before))]);
        var ids = comparison.Pending.Select(p => p.Path).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<MigrationFact> pending = [.. candidate.Migrations.Where(m => ids.Contains(m.Id))];
        return (pending,
        [
            .. comparison.Findings,
            .. pending.SelectMany(Errors),
            .. ContractSteps.Forward(pending.Where(m => m.Phase == "contract"), candidate, question.AllLive, question.Environment.Name),
        ]);
    }

    /// <summary>The database cannot be that of what is live: it has no table of applied migrations. Null where it has one, or needs none.</summary>
    public static Diagnostic? NoTable(GateQuestion question, AppliedHistory history) => history.IsThere || question.Live?.Migrations.IsEmpty != false ? null
        : DatabaseDiagnostics.NoTable.Report(
            $"The database has no table {history.Table}, and {question.Live.Name} {question.Live.Version}, which is live in '{question.Environment.Name}', has {question.Live.Migrations.Length} migrations.",
            "Check that the address is that of this environment's database; where the table has another name, write it under \"table\".");

    /// <summary>What going back meets in the database: contract migrations that are applied, and migrations of which no record tells what they removed.</summary>
    /// <param name="question">The older release, and what is live.</param>
    /// <param name="removing">The contract migrations that the older release does not have (<see cref="Removing"/>).</param>
    /// <param name="tool">The tool that applies the migrations.</param>
    /// <param name="history">What the database says. An entry that failed counts as applied: it may have removed something before it broke off.</param>
    public static (ImmutableArray<MigrationFact> Removed, ImmutableArray<Diagnostic> Unknown) RemovedSince(
        GateQuestion question, ImmutableArray<MigrationFact> removing, MigrationTool tool, AppliedHistory history)
    {
        ImmutableArray<AppliedMigration> applied = [.. history.Applied.Select(a => a with { Succeeded = true })];
        ImmutableArray<MigrationFact> own = [.. question.Live?.Migrations ?? []];
        var comparison = HistoryComparison.Of(tool, applied, [.. question.Candidate.Migrations.Concat(own).DistinctBy(m => m.Id).Select(m => Present(m, []))]);
        var pending = comparison.Pending.Select(p => p.Path).ToHashSet(StringComparer.Ordinal);
        var ownIds = own.Select(m => m.Id).ToHashSet(StringComparer.Ordinal);
        return (
            [.. removing.Where(m => !(ownIds.Contains(m.Id) && pending.Contains(m.Id)))],
            [.. comparison.Missing.Select(a => DatabaseGateDiagnostics.UnknownMigration.Report(
                $"{a.Script} is applied, and neither {question.Candidate.Name} {question.Candidate.Version} nor what is live has it: what it removed is not known.",
                "Deploy the release that brought this migration, or a later one. To go back all the same: --override database --reason \"…\"."))]);
    }

    /// <summary>
    /// The contract migrations that the older release does not have, whether they are applied or not: those of the live release of its unit, and those of other
    /// live units that name this unit.
    /// </summary>
    public static IEnumerable<MigrationFact> Removing(GateQuestion question)
    {
        var name = question.Candidate.Name;
        return question.AllLive.Where(r => r.Name != name).SelectMany(r => r.Migrations).Where(m => m.Since?.ContainsKey(name) == true)
            .Concat(question.Live?.Migrations ?? [])
            .Where(m => m.Phase == "contract" && question.Candidate.Migrations.All(t => t.Id != m.Id || t.Checksum != m.Checksum)).DistinctBy(m => (m.Id, m.Checksum));
    }

    /// <summary>The verdict over reasons and evidence.</summary>
    public static GateVerdict Verdict(ImmutableArray<Diagnostic> reasons, IEnumerable<KeyValuePair<string, string>> evidence) =>
        reasons.IsEmpty ? new GateVerdict.Go { Evidence = [.. evidence] } : new GateVerdict.Hold(reasons) { Evidence = [.. evidence] };

    private static PresentMigration Present(MigrationFact fact, Dictionary<string, string> before) => new(fact.Id, null)
    {
        Digest = fact.Checksum,
        ToolChecksum = fact.ToolChecksum,
        RecordedDigest = before.GetValueOrDefault(fact.Id),
    };

    private static IEnumerable<Diagnostic> Errors(MigrationFact migration) => migration.Errors.Select(error => DatabaseGateDiagnostics.Unsafe.Report(
        $"{migration.Id} is not applied yet, and is unsafe: {error}", "Correct the migration, or allow the statement with a reason, and release again."));
}
