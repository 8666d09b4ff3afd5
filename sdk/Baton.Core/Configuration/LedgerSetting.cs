namespace Baton.Core.Configuration;

/// <summary>What <c>ledger</c> may be: the path of an SQLite file, or <c>env:NAME</c>, the environment variable with the address of a PostgreSQL database.</summary>
public static class LedgerSetting
{
    private const string Prefix = "env:";

    /// <summary>The variable's name; null for a path.</summary>
    public static string? VariableOf(string ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return ledger.StartsWith(Prefix, StringComparison.Ordinal) ? ledger[Prefix.Length..] : null;
    }

    /// <summary>Whether it is one of the two. An address of a database holds a password, and is neither.</summary>
    internal static bool Is(string ledger) => VariableOf(ledger) is { } name
        ? Rules.Variable(name) is null
        : Rules.NotEmpty(ledger) is null && !ledger.Contains('=', StringComparison.Ordinal) && !ledger.Contains("://", StringComparison.Ordinal);
}
