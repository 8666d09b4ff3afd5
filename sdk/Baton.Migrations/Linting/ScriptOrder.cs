namespace Baton.Migrations.Linting;

/// <summary>
/// The order in which files run: by folder and name, numbers in them by value (<c>V2</c> before <c>V10</c>), Flyway's repeatable ones (<c>R__</c>)
/// last.
/// </summary>
public sealed class ScriptOrder : IComparer<string>
{
    /// <summary>The order.</summary>
    public static readonly ScriptOrder Instance = new();

    /// <inheritdoc />
    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        var repeatable = IsRepeatable(x).CompareTo(IsRepeatable(y));
        var natural = repeatable != 0 ? repeatable : Natural(x, y, char.ToUpperInvariant);
        return natural != 0 ? natural : Natural(x, y, c => c) is not 0 and var cased ? cased : string.CompareOrdinal(x, y);
    }

    private static bool IsRepeatable(string path) => path.AsSpan(path.LastIndexOfAny(['/', '\\']) + 1).StartsWith("R__", StringComparison.Ordinal);

    private static int Natural(ReadOnlySpan<char> x, ReadOnlySpan<char> y, Func<char, char> fold)
    {
        while (!x.IsEmpty && !y.IsEmpty)
        {
            var (numberX, numberY) = (Digits(x), Digits(y));
            if (numberX > 0 && numberY > 0)
            {
                var valueX = x[..numberX].TrimStart('0');
                var valueY = y[..numberY].TrimStart('0');
                var by = valueX.Length != valueY.Length ? valueX.Length - valueY.Length : valueX.CompareTo(valueY, StringComparison.Ordinal);
                if (by != 0)
                {
                    return by;
                }

                x = x[numberX..];
                y = y[numberY..];
            }
            else
            {
                if (Rank(x[0], fold) - Rank(y[0], fold) is not 0 and var by)
                {
                    return by;
                }

                x = x[1..];
                y = y[1..];
            }
        }

        return x.Length - y.Length;
    }

    private static int Digits(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : text.Length;

    /// <summary>A folder's files are together; <c>V1__a</c> is before <c>V1_1__a</c> and <c>V1.1__a</c>: the separator of the name comes before
    /// those of a number.</summary>
    private static int Rank(char c, Func<char, char> fold) => c is '/' or '\\' ? 0 : c == '_' ? 1 : fold(c);
}
