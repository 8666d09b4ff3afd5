using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Migrations.Tracking;

namespace Baton.Migrations.Linting;

/// <summary>Holds migrations of PostgreSQL against <see cref="Rules.LintRules"/>.</summary>
public static class MigrationLint
{
    /// <summary>Checks scripts in the order in which they run: what an earlier one says about tables and types, later ones are judged by.</summary>
    /// <returns>The findings, in the order of scripts and places.</returns>
    public static ImmutableArray<Diagnostic> Check(IEnumerable<MigrationScript> scripts, LintOptions options)
    {
        var schema = new SchemaMemory();
        return [.. scripts.SelectMany(script => new ScriptLint(script, options, schema).Check())];
    }
}
