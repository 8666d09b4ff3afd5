namespace Baton.Migrations.History;

/// <summary>
/// The version in the name of a file: of <c>V1_2__add.sql</c> it is 1.2, as Flyway and Evolve read it; of <c>0012_add.sql</c> or
/// <c>20240102030405_Add</c>, the number at the start.
/// </summary>
/// <param name="Version">The numbers of the version, without zeros at the end; empty where there is none.</param>
/// <param name="IsRepeatable">Whether it runs again whenever it changes.</param>
/// <param name="IsUndo">Whether it takes another one back.</param>
public sealed record ScriptName(string Version, bool IsRepeatable, bool IsUndo)
{
    private static readonly ScriptName None = new("", IsRepeatable: false, IsUndo: false);

    /// <summary>Reads the name of a file, without folders.</summary>
    public static ScriptName Read(string name)
    {
        if (name.StartsWith("R__", StringComparison.OrdinalIgnoreCase))
        {
            return None with { IsRepeatable = true };
        }

        var isPrefixed = name.Length > 1 && name[0] is 'V' or 'v' or 'U' or 'u' or 'B' or 'b' && char.IsAsciiDigit(name[1]);
        var separator = name.IndexOf("__", StringComparison.Ordinal);
        if (isPrefixed && separator > 0)
        {
            return None with { Version = Normalize(name[1..separator]), IsUndo = name[0] is 'U' or 'u' };
        }

        var digits = name.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits > 0 ? None with { Version = Normalize(name[..digits]) } : None;
    }

    /// <summary>The same text for the same version: <c>1_0</c>, <c>1.0</c> and <c>01</c> are <c>1</c>.</summary>
    public static string Normalize(string version)
    {
        var parts = version.Split('.', '_').Select(p => p.Trim().TrimStart('0')).ToList();
        while (parts.Count > 1 && parts[^1].Length == 0)
        {
            parts.RemoveAt(parts.Count - 1);
        }

        return string.Join('.', parts.Select(p => p.Length == 0 ? "0" : p));
    }

    /// <summary>Which of two versions is earlier, number by number.</summary>
    public static int Compare(string one, string other)
    {
        var (left, right) = (one.Split('.'), other.Split('.'));
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            var by = left[i].Length != right[i].Length ? left[i].Length - right[i].Length : string.CompareOrdinal(left[i], right[i]);
            if (by != 0)
            {
                return by;
            }
        }

        return left.Length - right.Length;
    }
}
