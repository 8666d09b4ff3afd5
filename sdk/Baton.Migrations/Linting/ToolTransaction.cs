using System.Collections.Immutable;

namespace Baton.Migrations.Linting;

/// <summary>How migration tools run a file, as they are by default.</summary>
public static class ToolTransaction
{
    private static readonly ImmutableSortedDictionary<string, MigrationTransaction> ByTool = new Dictionary<string, MigrationTransaction>
    {
        ["dbup"] = MigrationTransaction.None,
        ["efcore"] = MigrationTransaction.None,
        ["evolve"] = MigrationTransaction.File,
        ["flyway"] = MigrationTransaction.FileUnlessConcurrent,
        ["grate"] = MigrationTransaction.None,
        ["psql"] = MigrationTransaction.None,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>The names of the tools, as settings have them. Scripts of Entity Framework begin and end their transactions themselves.</summary>
    public static IEnumerable<string> Tools => ByTool.Keys;

    /// <summary>How a tool runs a file; null for an unknown tool.</summary>
    public static MigrationTransaction? Of(string tool) => ByTool.TryGetValue(tool, out var transaction) ? transaction : null;
}
