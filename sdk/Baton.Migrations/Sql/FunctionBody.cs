namespace Baton.Migrations.Sql;

/// <summary>
/// Follows a function with a body in SQL (<c>BEGIN ATOMIC … END</c>, PostgreSQL 14): the semicolons in it end no statement.
/// </summary>
internal sealed class FunctionBody
{
    private bool _isFunction;
    private bool _afterBegin;

    /// <summary>How many <c>END</c> are missing.</summary>
    public int Depth { get; private set; }

    /// <summary>Takes the next word of the statement.</summary>
    /// <param name="index">Its place among the tokens, from 0.</param>
    /// <param name="word">As written.</param>
    /// <param name="parentheses">How many parentheses are open.</param>
    public void Take(int index, ReadOnlySpan<char> word, int parentheses)
    {
        if (index == 0)
        {
            (_isFunction, _afterBegin, Depth) = (false, false, 0);
        }
        else if (index is 1 or 3)
        {
            _isFunction |= Is(word, "FUNCTION") || Is(word, "PROCEDURE");
        }

        if (_isFunction && parentheses == 0)
        {
            Depth += Depth > 0 ? Is(word, "END") ? -1 : Is(word, "CASE") ? 1 : 0 : _afterBegin && Is(word, "ATOMIC") ? 1 : 0;
            _afterBegin = Is(word, "BEGIN");
        }
    }

    private static bool Is(ReadOnlySpan<char> word, string keyword) => word.Equals(keyword, StringComparison.OrdinalIgnoreCase);
}
