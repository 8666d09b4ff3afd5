namespace Baton.Deploy.Ledger;

/// <summary>The SQL that both databases understand.</summary>
/// <param name="schema">What stands before the names of tables: empty, or a schema and a dot.</param>
/// <param name="forUpdate">What is added to the reading of the head, so that others wait.</param>
internal sealed class LedgerStatements(string schema, string forUpdate)
{
    private const string LeaseColumns =
        "environment, by, host, process_id AS ProcessId, process_start AS ProcessStart, run, version, since, expires, token";

    private const string Live = "phase IN ('succeeded', 'retired')";

    private const string Light =
        "id, unit, environment, version, commit_id AS \"Commit\", committed, kind, phase, by, host, run, token, at, '' AS record, detail, '' AS desired, previous, hash";

    private const string Columns =
        "id, unit, environment, version, commit_id AS \"Commit\", committed, kind, phase, by, host, run, token, at, record, detail, desired, previous, hash";

    public string Head { get; } = $"SELECT last AS Number, hash AS Hash FROM {schema}chain";

    public string HeadForUpdate { get; } = $"SELECT last AS Number, hash AS Hash FROM {schema}chain{forUpdate}";

    public string MoveHead { get; } = $"UPDATE {schema}chain SET last = @Number, hash = @Hash";

    public string History { get; } = $"SELECT {Columns} FROM {schema}events WHERE unit = @unit AND environment = @environment ORDER BY id";

    public string InEnvironment { get; } =
        $"SELECT {Columns} FROM {schema}events WHERE id IN ({Last(schema)}) AND phase = 'succeeded'";

    public string Everything { get; } = $"SELECT {Columns} FROM {schema}events ORDER BY id";

    public string Insert { get; } =
        $"""
        INSERT INTO {schema}events
          (id, unit, environment, version, commit_id, committed, kind, phase, by, host, run, token, at, record, detail, desired, previous, hash)
        VALUES
          (@Id, @Unit, @Environment, @Version, @Commit, @Committed, @Kind, @Phase, @By, @Host, @Run, @Token, @At, @Record, @Detail, @Desired, @Previous, @Hash)
        """;

    public string Rechain { get; } = $"UPDATE {schema}events SET previous = @Previous, hash = @Hash WHERE id = @Id";

    public string Overview { get; } =
        $"""
        SELECT {Light} FROM {schema}events
        WHERE phase = 'succeeded' AND id IN (SELECT MAX(id) FROM {schema}events WHERE {Live} GROUP BY environment, unit)
        """;

    /// <summary>How many versions the environment before is ahead, over the deployments there: from the version that is live here to the one that is live there.</summary>
    public string Behind { get; } =
        $"""
        WITH
          here AS (SELECT unit, version FROM {schema}events WHERE id IN ({Last(schema)}) AND phase = 'succeeded'),
          there AS (SELECT unit, version FROM {schema}events WHERE id IN ({Last(schema, "@before")}) AND phase = 'succeeded'),
          marks AS (
            SELECT here.unit AS unit,
              (SELECT MAX(id) FROM {schema}events e WHERE e.environment = @before AND e.unit = here.unit AND e.version = here.version
                AND e.kind = 'deploy' AND e.phase = 'succeeded') AS low,
              (SELECT MAX(id) FROM {schema}events e WHERE e.environment = @before AND e.unit = here.unit AND e.version = there.version
                AND e.kind = 'deploy' AND e.phase = 'succeeded') AS high
            FROM here JOIN there ON there.unit = here.unit)
        SELECT unit AS Unit,
          (SELECT COUNT(DISTINCT e.version) FROM {schema}events e WHERE e.environment = @before AND e.unit = marks.unit
            AND e.kind = 'deploy' AND e.phase = 'succeeded' AND e.id > marks.low AND e.id <= marks.high) AS Versions
        FROM marks WHERE low IS NOT NULL AND high IS NOT NULL
        """;

    public string FindLease { get; } = $"SELECT {LeaseColumns} FROM {schema}leases WHERE environment = @environment";

    public string NextToken { get; } =
        $"""
        INSERT INTO {schema}fences (environment, token) VALUES (@environment, 1)
        ON CONFLICT (environment) DO UPDATE SET token = {schema}fences.token + 1 RETURNING token
        """;

    public string SetToken { get; } = $"INSERT INTO {schema}fences (environment, token) VALUES (@environment, @token)";

    public string TakeLease { get; } =
        $"""
        INSERT INTO {schema}leases (environment, by, host, process_id, process_start, run, version, since, expires, token)
        VALUES (@Environment, @By, @Host, @ProcessId, @ProcessStart, @Run, @Version, @Since, @Expires, @Token)
        ON CONFLICT (environment) DO UPDATE SET by = excluded.by, host = excluded.host, process_id = excluded.process_id,
          process_start = excluded.process_start, run = excluded.run, version = excluded.version, since = excluded.since,
          expires = excluded.expires, token = excluded.token
        """;

    public string RenewLease { get; } = $"UPDATE {schema}leases SET expires = @expires WHERE environment = @environment AND run = @run";

    public string ReleaseLease { get; } = $"DELETE FROM {schema}leases WHERE environment = @environment AND run = @run";

    /// <summary>Events without their records, oldest first.</summary>
    /// <param name="ofUnit">Only those of one unit.</param>
    /// <param name="ofEnvironment">Only those of one environment.</param>
    public string Events(bool ofUnit, bool ofEnvironment) =>
        $"SELECT {Light} FROM {schema}events WHERE 1 = 1{(ofUnit ? " AND unit = @unit" : "")}{(ofEnvironment ? " AND environment = @environment" : "")} ORDER BY id";

    private static string Last(string schema, string environment = "@environment") =>
        $"SELECT MAX(id) FROM {schema}events WHERE environment = {environment} AND {Live} GROUP BY unit";
}
