using System.Collections.Immutable;
using Baton.Migrations.History;

namespace Baton.Gates.Histories;

/// <summary>What a database says about its migrations.</summary>
/// <param name="Table">The table that was looked for.</param>
/// <param name="IsThere">Whether the database has the table.</param>
/// <param name="Applied">The entries, in the order of application.</param>
internal sealed record AppliedHistory(string Table, bool IsThere, ImmutableArray<AppliedMigration> Applied);
