namespace Baton.Migrations.Parsing;

/// <summary>Statements that no rule can judge.</summary>
internal static class Unplaced
{
    public static SqlCommand Of(int place, string verb, string reason) => new(SqlCommandKind.Unplaced, place) { Verb = verb, Reason = reason };
}
