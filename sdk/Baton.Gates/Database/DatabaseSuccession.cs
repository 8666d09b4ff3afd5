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

    /// <summary>The contract migrations of the live release that are applied, and that the older one does not have.</summary>
    public static ImmutableArray<MigrationFact> RemovedSince(GateQuestion question, MigrationTool tool, AppliedHistory history)
    {
        var pending = HistoryComparison.Of(tool, history.Applied, [.. question.Live!.Migrations.Select(m => Present(m, []))]).Pending
            .Select(p => p.Path).ToHashSet(StringComparer.Ordinal);
        return [.. Removing(question).Where(m => !pending.Contains(m.Id))];
    }

    /// <summary>The contract migrations of the live release that the older one does not have, whether they are applied or not.</summary>
    public static IEnumerable<MigrationFact> Removing(GateQuestion question) => (question.Live?.Migrations ?? [])
        .Where(m => m.Phase == "contract" && question.Candidate.Migrations.All(t => t.Id != m.Id));

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
