using Baton.Git.Units;
using Baton.Pipeline.Stages;

namespace Baton.Pipeline.Fetching;

/// <summary>The environments file of a host: named on the command line, or found in the configuration folder of the user or of the machine.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="State">The default of the folder for the ledger, the journal and what is being fetched.</param>
internal sealed record HostFile(string Path, string State)
{
    private const string Name = "environments.json";

    /// <summary>The file that governs a run; null for none: then it is about the unit of its folder.</summary>
    public static HostFile? For(Asked asked, IReadOnlyDictionary<string, string> variables)
    {
        if (asked.Options.EnvironmentsFile is { } given)
        {
            var path = System.IO.Path.GetFullPath(given, asked.Folder);
            return new HostFile(path, System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path)!, ".baton"));
        }

        return Found(variables) is { } found && UnitLocation.Of(asked.Folder, variables).File is null ? found : null;
    }

    /// <summary>The user's own file comes before the machine's.</summary>
    private static HostFile? Found(IReadOnlyDictionary<string, string> variables) => Places(variables).FirstOrDefault(f => File.Exists(f.Path));

    private static IEnumerable<HostFile> Places(IReadOnlyDictionary<string, string> variables)
    {
        string? Value(string name) => variables.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
        if (OperatingSystem.IsWindows())
        {
            return new[] { Value("APPDATA"), Value("ProgramData") }.OfType<string>()
                .Select(folder => new HostFile(System.IO.Path.Combine(folder, "baton", Name), System.IO.Path.Combine(folder, "baton", "state")));
        }

        var home = Value("HOME");
        var configuration = Value("XDG_CONFIG_HOME") ?? (home is null ? null : System.IO.Path.Combine(home, ".config"));
        var state = Value("XDG_STATE_HOME") ?? (home is null ? null : System.IO.Path.Combine(home, ".local", "state"));
        return
        [
            .. configuration is null || state is null ? [] : new[] { new HostFile(System.IO.Path.Combine(configuration, "baton", Name), System.IO.Path.Combine(state, "baton")) },
            new HostFile(System.IO.Path.Combine("/etc", "baton", Name), "/var/lib/baton"),
        ];
    }
}
