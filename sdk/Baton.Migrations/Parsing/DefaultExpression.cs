namespace Baton.Migrations.Parsing;

/// <summary>A default of a column.</summary>
/// <param name="Text">Its tokens, with one space between them.</param>
/// <param name="Volatility">Whether each row may get another value.</param>
/// <param name="Function">The function that decides it; null without one.</param>
public sealed record DefaultExpression(string Text, Volatility Volatility, string? Function)
{
    /// <summary>Whether it is <c>NULL</c>.</summary>
    public bool IsNull => Text.Equals("null", StringComparison.Ordinal);
}
