using System.Collections;
using System.Globalization;

namespace Baton.Testing.Git;

/// <summary>Environment variables that keep git to itself.</summary>
public static class GitVariables
{
    private static readonly Dictionary<string, string> Fixed = new(StringComparer.Ordinal)
    {
        ["GIT_CONFIG_GLOBAL"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null",
        ["GIT_CONFIG_NOSYSTEM"] = "1",
        ["GIT_TERMINAL_PROMPT"] = "0",
        ["LC_ALL"] = "C",
    };

    // Repositories of a few commits that are gone again in a second: nothing to tidy, nothing that must survive the machine, no samples of hooks, and
    // what is imported stays in its pack.
    private static readonly (string Key, string Value)[] Settings = [("maintenance.auto", "false"), ("gc.auto", "0"), ("core.fsync", "none"), ("init.templateDir", ""), ("fastimport.unpackLimit", "1")];

    /// <summary>This process's environment without git's variables, and with no configuration to read.</summary>
    /// <param name="home">The home folder; without a gitconfig.</param>
    public static IReadOnlyDictionary<string, string> Isolated(string home)
    {
        var variables = new Dictionary<string, string>(Fixed, StringComparer.Ordinal) { ["HOME"] = home, ["XDG_CONFIG_HOME"] = home };
        foreach (DictionaryEntry entry in Environment.GetEnvironmentVariables())
        {
            var name = (string)entry.Key;
            if (!name.StartsWith("GIT_", StringComparison.Ordinal))
            {
                variables.TryAdd(name, (string?)entry.Value ?? "");
            }
        }

        return variables;
    }

    /// <summary>What to set, and (null) what to remove, for a git command at a fixed date with a fixed identity.</summary>
    internal static IReadOnlyDictionary<string, string?> For(string home, DateTimeOffset now)
    {
        var date = now.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
        var variables = Changes();
        foreach (var role in new[] { "AUTHOR", "COMMITTER" })
        {
            variables[$"GIT_{role}_NAME"] = "Ada Lovelace";
            variables[$"GIT_{role}_EMAIL"] = "ada@example.com";
            variables[$"GIT_{role}_DATE"] = date;
        }

        variables["GIT_CONFIG_COUNT"] = $"{Settings.Length}";
        foreach (var (i, (key, value)) in Settings.Index())
        {
            (variables[$"GIT_CONFIG_KEY_{i}"], variables[$"GIT_CONFIG_VALUE_{i}"]) = (key, value);
        }

        variables["HOME"] = variables["XDG_CONFIG_HOME"] = home;
        return variables;
    }

    /// <summary>What to change in this process's environment, null for what to remove, so that a program's git has no repository but the one that it is told.</summary>
    public static Dictionary<string, string?> Changes()
    {
        var variables = Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(n => n.StartsWith("GIT_", StringComparison.Ordinal))
            .ToDictionary(name => name, _ => (string?)null, StringComparer.Ordinal);
        foreach (var (name, value) in Fixed)
        {
            variables[name] = value;
        }

        return variables;
    }
}
