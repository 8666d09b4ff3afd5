namespace Baton.Migrations.Parsing;

/// <summary>An UPDATE or DELETE, by itself or in a WITH.</summary>
/// <param name="Verb">UPDATE or DELETE.</param>
/// <param name="Table">The table.</param>
/// <param name="HasWhere">Whether a condition limits it.</param>
/// <param name="Place">Where it stands in the text.</param>
public sealed record DataChange(string Verb, SqlName Table, bool HasWhere, int Place);
