using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Gates;
using Baton.Core.Plugins;
using Baton.Core.Releases;
using Baton.Gates.Histories;
using Baton.Migrations.History;

namespace Baton.Gates.Database;

/// <summary>The migrations that are applied are those of the release, the pending ones are safe, and what they remove is not used by anything live.</summary>
internal sealed class DatabaseGate : IGate
{
    public const string GateName = "database";

    public string Name => GateName;

    public async Task<GateVerdict> DecideAsync(GateQuestion question, CancellationToken cancellationToken)
    {
        var (migrations, before) = (question.Candidate.Migrations.Length, question.Live?.Migrations.Length ?? 0);
        if (question.IsBack)
        {
            return await BackAsync(question, cancellationToken);
        }

        if (migrations == 0 && before == 0)
        {
            return new GateVerdict.Skip("The release has no migrations.");
        }

        if (question.Environment.Database is not { } database)
        {
            return new GateVerdict.Skip($"The environment names no database; {migrations} migration{(migrations == 1 ? " is" : "s are")} not compared.");
        }

        var (history, tool, unread) = await ReadAsync(question, database, cancellationToken);
        if (unread is not null)
        {
            return DatabaseSuccession.Verdict([unread], []);
        }

        var (pending, reasons) = DatabaseSuccession.Forward(question, tool, history!);
        var contracts = pending.Where(m => m.Phase == "contract").ToList();
        var evidence = Evidence(question, database, history!).Append(KeyValuePair.Create("pending", List(pending.Select(m => m.Phase == "expand" ? m.Id : $"{m.Id} ({m.Phase})")))).ToList();
        if (contracts.Count > 0 && database.Backup is { } backup && reasons.IsEmpty)
        {
            var (missing, seen) = await BackupDemand.AskAsync(question, backup, AnnouncementConfiguration.VariableOf(database.Connection)!, cancellationToken);
            (reasons, evidence) = (missing is null ? reasons : [missing], [.. evidence, KeyValuePair.Create("backup", seen)]);
        }

        return DatabaseSuccession.Verdict(reasons, evidence);
    }

    /// <summary>Going back leaves the database as it is: the question is whether the older release finds in it what it needs.</summary>
    private static async Task<GateVerdict> BackAsync(GateQuestion question, CancellationToken cancellationToken)
    {
        ImmutableArray<MigrationFact> removing = [.. DatabaseSuccession.Removing(question)];
        var isTabled = MigrationTools.Named(question.Candidate.MigrationTool ?? question.Live?.MigrationTool ?? "") is not null;
        if (question.Environment.Database is not { } database || !isTabled)
        {
            return removing.IsEmpty ? new GateVerdict.Skip("No live release has a contract migration that the older release lacks.")
                : DatabaseSuccession.Verdict([.. ContractSteps.Back(removing, question.Candidate)], []);
        }

        var (history, tool, unread) = await ReadAsync(question, database, cancellationToken);
        if ((unread ?? DatabaseSuccession.NoTable(question, history!)) is { } wrong)
        {
            return DatabaseSuccession.Verdict([wrong], []);
        }

        var (removed, unknown) = DatabaseSuccession.RemovedSince(question, removing, tool, history!);
        return DatabaseSuccession.Verdict([.. ContractSteps.Back(removed, question.Candidate), .. unknown], Evidence(question, database, history!));
    }

    /// <summary>What the database says; where the tool keeps no table, what the record of the live release says.</summary>
    private static async Task<(AppliedHistory? History, MigrationTool Tool, Diagnostic? Unread)> ReadAsync(
        GateQuestion question, DatabaseConfiguration database, CancellationToken cancellationToken)
    {
        if (MigrationTools.Named((question.Candidate.MigrationTool ?? question.Live?.MigrationTool) ?? "") is not { } tool)
        {
            var live = (question.Live?.Migrations ?? []).Select((m, i) => new AppliedMigration(i + 1, m.Id));
            return (new AppliedHistory("", true, [.. live]), MigrationTool.DbUp, null);
        }

        var address = DatabaseAddress.Read(database.Connection, question.Context.Variables, question.Context.Folder);
        var read = address.IsSuccess ? await HistoryReader.ReadAsync(address.Value, tool, database.Table, cancellationToken) : address.Reasons;
        return read.IsSuccess ? (read.Value, tool, null) : (null, tool, read.Diagnostics[0]);
    }

    private static IEnumerable<KeyValuePair<string, string>> Evidence(GateQuestion question, DatabaseConfiguration database, AppliedHistory history)
    {
        yield return KeyValuePair.Create("database", history.Table.Length == 0 ? $"the record of {question.Live?.Version ?? "nothing live"}; the tool keeps no table"
            : $"{AnnouncementConfiguration.VariableOf(database.Connection)}, {(history.IsThere ? "" : "no ")}table {history.Table}");
        yield return KeyValuePair.Create("applied", history.Applied.IsEmpty ? "nothing" : $"{history.Applied.Length}, the last one {history.Applied[^1].Script}");
    }

    private static string List(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count == 0 ? "nothing" : string.Join(", ", all.Take(10)) + (all.Count > 10 ? $" and {all.Count - 10} more" : "");
    }
}
