namespace Baton.Migrations.Sql;

/// <summary>
/// Follows <c>standard_conforming_strings</c> through a script: while it is off, a backslash escapes in plain strings
/// (https://www.postgresql.org/docs/current/runtime-config-compatible.html).
/// </summary>
internal sealed class StringSetting
{
    private readonly bool _initial;
    private bool _session;
    private bool? _local;

    /// <summary>Starts with the server's setting.</summary>
    public StringSetting(bool initial) => _initial = _session = initial;

    /// <summary>Whether it is on.</summary>
    public bool IsOn => _local ?? _session;

    /// <summary>Takes a statement that is complete.</summary>
    public void Take(SqlStatement statement)
    {
        if (statement.Is(0, "COMMIT") || statement.Is(0, "END") || statement.Is(0, "ROLLBACK") || statement.Is(0, "ABORT"))
        {
            _local = null;
        }

        if (statement.Is(0, "RESET") && statement.Is(1, "STANDARD_CONFORMING_STRINGS"))
        {
            (_local, _session) = (null, _initial);
        }

        var isLocal = statement.Is(1, "LOCAL");
        var name = isLocal || statement.Is(1, "SESSION") ? 2 : 1;
        if (!statement.Is(0, "SET") || !statement.Is(name, "STANDARD_CONFORMING_STRINGS") || statement.Tokens.Length != name + 3)
        {
            return;
        }

        var value = statement.Read(statement.Tokens[name + 2]).Trim('\'').ToString().ToUpperInvariant();
        bool? isOn = value switch
        {
            "ON" or "TRUE" or "YES" or "1" => true,
            "OFF" or "FALSE" or "NO" or "0" => false,
            "DEFAULT" => _initial,
            _ =>
            null
        };
        (_local, _session) = isLocal ? (isOn ?? _local, _session) : (null, isOn ?? _session);
    }
}
