using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using System.Net.Sockets;
using Baton.Core.Diagnostics;
using Baton.Gates.Histories;
using Npgsql;

namespace Baton.Gates.Standby;

/// <summary>Reads what a primary and a standby say about themselves. Both need the role pg_monitor.</summary>
internal static class StandbyReader
{
    private const string Primary = """
        SELECT pg_is_in_recovery(), (SELECT system_identifier FROM pg_control_system())::text, CASE WHEN pg_is_in_recovery() THEN 0 ELSE ('x' || left(pg_walfile_name(pg_current_wal_lsn()), 8))::bit(32)::bigint END,
          CASE WHEN pg_is_in_recovery() THEN '0/0' ELSE pg_current_wal_lsn()::text END, current_setting('synchronous_standby_names') <> '',
          current_setting('max_wal_senders')::int - (SELECT count(*) FROM pg_stat_replication)::int,
          current_setting('max_replication_slots')::int - (SELECT count(*) FROM pg_replication_slots)::int,
          EXISTS (SELECT 1 FROM pg_stat_replication WHERE state = 'backup'),
          CASE WHEN current_setting('archive_mode') = 'off' THEN NULL ELSE (SELECT count(*) FROM pg_ls_archive_statusdir() WHERE name LIKE '%.ready')::int END,
          (SELECT coalesce(last_failed_time > coalesce(last_archived_time, '-infinity'), false) FROM pg_stat_archiver)
        """;

    private const string Receivers = "SELECT application_name, state, sync_state FROM pg_stat_replication";

    private const string Standby = """
        SELECT pg_is_in_recovery(), (SELECT system_identifier FROM pg_control_system())::text,
          greatest((SELECT timeline_id FROM pg_control_checkpoint()), (SELECT min_recovery_end_timeline FROM pg_control_recovery()), (SELECT received_tli FROM pg_stat_wal_receiver))::bigint,
          CASE WHEN pg_is_in_recovery() THEN greatest(pg_last_wal_receive_lsn(), pg_last_wal_replay_lsn())::text END,
          (SELECT status FROM pg_stat_wal_receiver), (SELECT conninfo FROM pg_stat_wal_receiver), CASE WHEN pg_is_in_recovery() THEN pg_is_wal_replay_paused() ELSE false END,
          current_setting('max_wal_senders')::int
        """;

    /// <summary>Reads the primary.</summary>
    public static Task<Result<PrimaryFacts>> PrimaryAsync(DatabaseAddress address, CancellationToken cancellationToken) => ReadAsync("primary", address, async connection =>
    {
        var receivers = ImmutableArray.CreateBuilder<PrimaryFacts.Receiver>();
        await using (var command = new NpgsqlCommand(Receivers, connection))
        await using (var rows = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await rows.ReadAsync(cancellationToken))
            {
                receivers.Add(new(Text(rows, 0) ?? "", Text(rows, 1), Text(rows, 2)));
            }
        }

        await using var facts = new NpgsqlCommand(Primary, connection);
        await using var row = await facts.ExecuteReaderAsync(cancellationToken);
        await row.ReadAsync(cancellationToken);
        return new PrimaryFacts(row.GetBoolean(0), row.GetString(1), row.GetInt64(2), Bytes(row.GetString(3)))
        {
            Receivers = receivers.ToImmutable(),
            IsSynchronous = row.GetBoolean(4),
            FreeSenders = row.GetInt32(5),
            FreeSlots = row.GetInt32(6),
            IsBackedUp = row.GetBoolean(7),
            ArchiveBacklog = await row.IsDBNullAsync(8, cancellationToken) ? null : row.GetInt32(8),
            ArchivingFails = row.GetBoolean(9),
        };
    }, cancellationToken);

    /// <summary>Reads the standby.</summary>
    public static Task<Result<StandbyFacts>> StandbyAsync(DatabaseAddress address, CancellationToken cancellationToken) => ReadAsync("standby", address, async connection =>
    {
        await using var facts = new NpgsqlCommand(Standby, connection);
        await using var row = await facts.ExecuteReaderAsync(cancellationToken);
        await row.ReadAsync(cancellationToken);
        return new StandbyFacts(row.GetBoolean(0), row.GetString(1), row.GetInt64(2), Text(row, 3) is { } position ? Bytes(position) : null)
        {
            ReceiverState = Text(row, 4),
            Name = NameIn(Text(row, 5) ?? ""),
            IsPaused = row.GetBoolean(6),
            Senders = row.GetInt32(7),
        };
    }, cancellationToken);

    /// <summary>A position in the log, such as 0/3000148.</summary>
    internal static ulong Bytes(string position) => position.Split('/') is [var high, var low]
        ? (ulong.Parse(high, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) << 32) + ulong.Parse(low, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) : 0;

    /// <summary>The name that a receiver gives to its primary, in the words of libpq.</summary>
    internal static string NameIn(string connection)
    {
        var words = connection.Split(' ').Select(w => w.Split('=', 2)).Where(w => w.Length == 2).ToLookup(w => w[0], w => w[1].Trim('\''), StringComparer.Ordinal);
        return words["application_name"].Concat(words["fallback_application_name"]).FirstOrDefault(n => n.Length > 0) ?? "walreceiver";
    }

    private static async Task<Result<T>> ReadAsync<T>(string role, DatabaseAddress address, Func<NpgsqlConnection, Task<T>> read, CancellationToken cancellationToken)
        where T : notnull
    {
        if (!address.IsPostgres)
        {
            return StandbyDiagnostics.Unreadable.Report($"The {role} is {address.Name}; only PostgreSQL has standbys.", "Remove \"standby\" from the environment's database.");
        }

        try
        {
            await using var connection = (NpgsqlConnection)address.Connect();
            await connection.OpenAsync(cancellationToken);
            return await read(connection);
        }
        catch (Exception exception) when (exception is DbException or IOException or SocketException or TimeoutException or InvalidCastException)
        {
            return StandbyDiagnostics.Unreadable.Report(
                $"The {role}, {address.Name}, cannot be read: {address.Redact(exception.Message).ReplaceLineEndings(" ")}", $"Check that it answers, and that the user of {address.Variable} has the role pg_monitor.");
        }
    }

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
