using System.Collections.Immutable;

namespace Baton.Hooks;

/// <summary>The environment of a program that is not to know what this process knows.</summary>
public static class CleanEnvironment
{
    private static readonly ImmutableArray<string> Always =
        ["PATH", "HOME", "USER", "LANG", "TMPDIR", "TEMP", "TMP", "DOTNET_ROOT", "SystemRoot", "USERPROFILE", "APPDATA", "LOCALAPPDATA"];

    /// <summary>
    /// The changes that make it: a process inherits everything, so everything is taken away (null), and what every program needs and what is let
    /// through is given back.
    /// </summary>
    /// <param name="outside">The environment variables of this process.</param>
    /// <param name="letsThrough">Whether a variable of this name and value may pass.</param>
    public static Dictionary<string, string?> Of(IReadOnlyDictionary<string, string> outside, Func<string, string, bool> letsThrough)
    {
        var changes = Environment.GetEnvironmentVariables().Keys.Cast<string>().ToDictionary(name => name, _ => (string?)null, StringComparer.Ordinal);
        foreach (var (name, value) in outside.Where(v => Always.Contains(v.Key) || letsThrough(v.Key, v.Value)))
        {
            changes[name] = value;
        }

        return changes;
    }
}
