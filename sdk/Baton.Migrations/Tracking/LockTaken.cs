using Baton.Migrations.Parsing;

namespace Baton.Migrations.Tracking;

/// <summary>A lock that a statement takes.</summary>
/// <param name="Table">On what: a table, or an index or view whose table is not known.</param>
/// <param name="Mode">Which one.</param>
public sealed record LockTaken(SqlName Table, LockMode Mode);
