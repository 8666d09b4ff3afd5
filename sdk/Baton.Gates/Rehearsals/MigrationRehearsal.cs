using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;
using Baton.Gates.Histories;
using Baton.Migrations.History;
using Baton.Migrations.Linting;

namespace Baton.Gates.Rehearsals;

/// <summary>Which migrations are pending in the database that is named for the rehearsal, and what they did there.</summary>
/// <param name="Pending">Their names.</param>
/// <param name="Statements">What was run.</param>
/// <param name="Diagnostics">What was left out, and the failure that ended it.</param>
public sealed record MigrationRehearsal(ImmutableArray<string> Pending, ImmutableArray<RehearsedStatement> Statements, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Rehearses.</summary>
    /// <param name="database">The database of the environment.</param>
    /// <param name="tool">The tool that applies the migrations, as in baton.json.</param>
    /// <param name="facts">The unit's migrations, in their order.</param>
    /// <param name="scripts">Their files.</param>
    /// <param name="variables">The environment variables.</param>
    /// <param name="folder">The unit's folder.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<Result<MigrationRehearsal>> RunAsync(
        DatabaseConfiguration? database, string tool, IReadOnlyList<MigrationFact> facts, IReadOnlyList<MigrationScript> scripts,
        IReadOnlyDictionary<string, string> variables, string folder, CancellationToken cancellationToken)
    {
        if (database?.Rehearsal is not { } reference)
        {
            return RehearsalDiagnostics.NotPossible.Report("The environment names no database for rehearsals.", "Add \"rehearsal\": \"env:NAME\" to its \"database\"; a copy of its schema and of some of its data will do.");
        }

        var read = DatabaseAddress.Read(reference, variables, folder);
        if (!read.IsSuccess)
        {
            return RehearsalDiagnostics.NotPossible.Report(read.Diagnostics[0].Message, read.Diagnostics[0].Cure);
        }

        var address = read.Value;
        if (!address.IsPostgres)
        {
            return RehearsalDiagnostics.NotPossible.Report("A rehearsal needs PostgreSQL.", "Name a copy of the database.");
        }

        var (isOwn, notCompared) = await CompareAsync(address, DatabaseAddress.Read(database.Connection, variables, folder), database.Connection, cancellationToken);
        if (isOwn)
        {
            return RehearsalDiagnostics.NotPossible.Report($"{address.Variable} names the environment's own database. A rehearsal takes locks, and is not run there.", "Name a copy of the database.");
        }

        var applied = ImmutableArray<AppliedMigration>.Empty;
        var known = MigrationTools.Named(tool);
        if (known is { } reader)
        {
            var history = await HistoryReader.ReadAsync(address, reader, database.Table, cancellationToken);
            if (!history.IsSuccess)
            {
                return RehearsalDiagnostics.NotPossible.Report(history.Diagnostics[0].Message, history.Diagnostics[0].Cure);
            }

            applied = history.Value.Applied;
        }

        var pending = HistoryComparison.Of(known ?? MigrationTool.DbUp, applied, [.. facts.Select(f => new PresentMigration(f.Id, null) { Digest = f.Checksum, ToolChecksum = f.ToolChecksum })]).Pending;
        var files = scripts.ToLookup(s => s.Path[(s.Path.LastIndexOf('/') + 1)..], StringComparer.Ordinal);
        var split = pending.SelectMany(p => files[p.Path]).Where(s => s.Path.EndsWith(".sql", StringComparison.OrdinalIgnoreCase)).Select(RehearsalScript.Of).ToList();
        var (statements, failure) = await Rehearsal.RunAsync(address, split, cancellationToken);
        return new MigrationRehearsal([.. pending.Select(p => p.Path)], statements,
        [
            .. notCompared is null ? Array.Empty<Diagnostic>() : [notCompared],
            .. known is null && pending.Length > 0 ? [AllPending(tool, pending.Length)] : Array.Empty<Diagnostic>(),
            .. pending.Where(p => !files[p.Path].Any(s => s.Path.EndsWith(".sql", StringComparison.OrdinalIgnoreCase))).Select(NoSql),
            .. split.SelectMany(s => s.LeftOut),
            .. failure is null ? Array.Empty<Diagnostic>() : [failure],
        ]);
    }

    /// <summary>Whether the address leads to the environment's own database; and where that was not reached, a warning.</summary>
    private static async Task<(bool IsOwn, Diagnostic? NotCompared)> CompareAsync(DatabaseAddress address, Result<DatabaseAddress> live, string connection, CancellationToken cancellationToken)
    {
        if (live.IsSuccess && (!live.Value.IsPostgres || live.Value.IsSamePlace(address)))
        {
            return (live.Value.IsPostgres, null);
        }

        var own = live.IsSuccess ? await DatabaseIdentity.ReadAsync(live.Value, cancellationToken) : null;
        return own is not null ? (own == await DatabaseIdentity.ReadAsync(address, cancellationToken), null)
            : (false, RehearsalDiagnostics.NotCompared.Report($"The environment's own database ({connection}) was not reached, so that {address.Variable} names another one was not checked.",
                $"Check that {address.Variable} names a copy, or make both addresses reachable from here."));
    }

    private static Diagnostic AllPending(string tool, int count) => RehearsalDiagnostics.AllPending.Report(
        $"The tool '{tool}' keeps no table of applied migrations, so all {count} were run.", "Use an empty database for the rehearsal, or a tool that keeps a table.");

    private static Diagnostic NoSql(PresentMigration migration) => RehearsalDiagnostics.LeftOut.Report(
        $"{migration.Path} is pending and was not rehearsed: it is no SQL file.", "Write its SQL to a file (for Entity Framework Core: dotnet ef migrations script), and run that on the same database.");
}
