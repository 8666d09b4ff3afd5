using Baton.Core.Diagnostics;
using Baton.Migrations.Linting;

namespace Baton.Migrations.Tests.Linting;

/// <summary>Runs the lint on texts.</summary>
internal static class Lint
{
    /// <summary>The findings of one file.</summary>
    public static IReadOnlyList<Diagnostic> Of(string sql, LintOptions? options = null) =>
        MigrationLint.Check([new MigrationScript("V1__a.sql", sql)], options ?? new LintOptions());

    /// <summary>The codes of one file, without those that a single statement always has: no timeout, no transaction.</summary>
    public static IReadOnlyList<string> Codes(string sql, LintOptions? options = null) =>
        [.. Of(sql, options).Select(d => d.Code).Where(c => c is not ("BATON3027" or "BATON3029"))];
}
