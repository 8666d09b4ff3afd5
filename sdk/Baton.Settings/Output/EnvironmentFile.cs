using System.Text;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Settings.Values;

namespace Baton.Settings.Output;

/// <summary>
/// Settings as a file of environment variables, for <c>EnvironmentFile=</c> of systemd (https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html) and for <c>.</c> of a shell:
/// <c>database.host</c> is <c>DATABASE__HOST</c>.
/// </summary>
public static class EnvironmentFile
{
    /// <summary>Its name.</summary>
    public const string Name = "settings.env";

    /// <summary>Linux starts no program with a longer one (MAX_ARG_STRLEN), its name and the end of the text included.</summary>
    private const int LongestVariable = 128 * 1024 - 1;

    /// <summary>Its content.</summary>
    /// <param name="tree">Settings with their secrets.</param>
    /// <returns>The text, or every setting that it cannot carry.</returns>
    public static Result<string> Text(SettingsMap tree)
    {
        var variables = EnvironmentVariables.Of(tree);
        if (!variables.IsSuccess)
        {
            return variables.Reasons;
        }

        var places = tree.Leaves().ToLookup(l => string.Join("__", l.Path.Segments), l => (l.Path, l.Node.Where), StringComparer.Ordinal);
        var mistakes = variables.Value.SelectMany(v => Mistakes(v.Key, v.Value).Select(why => SettingsDiagnostics.NotWritable.Report(
            ObjectReader.Shown($"'{places[v.Key].First().Path}' {why}."), "Change it, or write configuration.json instead.", places[v.Key].First().Where))).ToList();
        return mistakes.Count > 0 ? Result<string>.Failure(mistakes) : string.Concat(variables.Value.Select(v => $"{v.Key.ToUpperInvariant()}={Quote(v.Value)}\n"));
    }

    /// <summary>What systemd would leave out of the environment, with no more than a line in its log.</summary>
    private static IEnumerable<string> Mistakes(string name, string value)
    {
        if (!name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') || char.IsAsciiDigit(name[0]))
        {
            yield return "has a key that is no name of an environment variable";
        }

        if (value.Any(c => char.IsControl(c) && c is not ('\t' or '\n')))
        {
            yield return "has a value with a control character";
        }

        if (value.EnumerateRunes().Any(r => r == Rune.ReplacementChar) && !value.Contains('\uFFFD', StringComparison.Ordinal))
        {
            yield return "has a value with half a character";
        }

        if (Encoding.UTF8.GetByteCount(name) + 1 + Encoding.UTF8.GetByteCount(value) > LongestVariable)
        {
            yield return "has a value that is too long for an environment variable: it may have 128 KiB with its name";
        }
    }

    /// <summary>In double quotes, which a shell and systemd read alike: four characters are escaped, and a line feed stands for itself.</summary>
    private static string Quote(string value)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in value)
        {
            quoted.Append(c is '"' or '\\' or '`' or '$' ? "\\" : "").Append(c);
        }

        return quoted.Append('"').ToString();
    }
}
