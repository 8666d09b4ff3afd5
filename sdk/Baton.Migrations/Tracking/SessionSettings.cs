using Baton.Migrations.Parsing;

namespace Baton.Migrations.Tracking;

/// <summary>Whether the session limits how long a statement waits for a lock.</summary>
public sealed class SessionSettings
{
    private readonly HashSet<string> _session = new(StringComparer.Ordinal);
    private readonly HashSet<string> _local = new(StringComparer.Ordinal);

    /// <summary>Whether <c>lock_timeout</c> or <c>statement_timeout</c> limits it.</summary>
    public bool HasTimeout => _session.Count + _local.Count > 0;

    /// <summary>Whether a statement without a limit has been reported.</summary>
    public bool HasReported { get; set; }

    /// <summary>Takes a SET or RESET, and the end of a transaction.</summary>
    public void Apply(SqlCommand command)
    {
        if (command.Kind is SqlCommandKind.Commit or SqlCommandKind.Rollback)
        {
            _local.Clear();
        }
        else if (command.Setting is "lock_timeout" or "statement_timeout" or "all")
        {
            var set = command.IsLocal ? _local : _session;
            if (command.Kind == SqlCommandKind.Set && Limits(command.Value))
            {
                set.Add(command.Setting);
            }
            else if (command.Setting == "all")
            {
                set.Clear();
            }
            else
            {
                set.Remove(command.Setting);
            }
        }
    }

    private static bool Limits(string value) => value.Length > 0 && !value.Equals("default", StringComparison.OrdinalIgnoreCase)
        && value.TrimStart('0').Any(char.IsAsciiDigit);
}
