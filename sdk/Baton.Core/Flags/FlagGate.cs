using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Gates;
using Baton.Core.Releases;

namespace Baton.Core.Flags;

/// <summary>
/// Every flag that a unit names exists in the environment (disabled is not missing), and one that the live release did not have is off
/// there. With nothing live there is no flag that anybody relies on, and none that is new to them: only existence counts.
/// </summary>
public static class FlagGate
{
    /// <summary>The gate's name.</summary>
    public const string Name = "flags";

    /// <summary>Decides.</summary>
    /// <param name="keys">The flags that the candidate uses.</param>
    /// <param name="there">The environment's flags; null when it has no file.</param>
    /// <param name="live">The live release; null for none.</param>
    /// <param name="environment">The environment's name.</param>
    public static GateVerdict Decide(IReadOnlyCollection<string> keys, FlagSet? there, Release? live, string environment)
    {
        if (keys.Count == 0)
        {
            return new GateVerdict.Skip("The unit names no feature flags.");
        }

        if (there is null)
        {
            return new GateVerdict.Hold([FlagDiagnostics.NoSourceThere.Report(
                $"The unit uses {string.Join(", ", keys)}, and the environment '{environment}' names no flag file.",
                $"Add \"flags\": \"…\" to the environment '{environment}' in baton.json.")]);
        }

        var reasons = keys.Select(key => Problem(key, there, live, environment)).OfType<Diagnostic>().ToImmutableArray();
        ImmutableArray<KeyValuePair<string, string>> evidence =
        [
            KeyValuePair.Create("source", there.File),
            KeyValuePair.Create("live", live is null ? "nothing" : live.Version),
            .. keys.Select(key => KeyValuePair.Create(key, there.Flags.TryGetValue(key, out var flag)
                ? $"{Word(flag.State)} (line {flag.Line}){(IsNew(key, live) ? ", new" : "")}" : "missing")),
        ];
        return reasons.IsEmpty ? new GateVerdict.Go { Evidence = evidence } : new GateVerdict.Hold(reasons) { Evidence = evidence };
    }

    private static Diagnostic? Problem(string key, FlagSet there, Release? live, string environment)
    {
        if (!there.Flags.TryGetValue(key, out var flag))
        {
            var near = Nearest.Match(key, there.Flags.Keys) is { } nearest ? $"It has '{nearest}'; " : "";
            return FlagDiagnostics.MissingThere.Report(
                $"The flag '{key}' is not defined in '{environment}'; Microsoft.FeatureManagement would answer false without a word.",
                $"{near}define it there, disabled.", new SourceLocation(there.File));
        }

        return IsNew(key, live) && flag.State != FlagState.Off
            ? FlagDiagnostics.NewAndOn.Report(
                $"The flag '{key}' is new since {live!.Version}, which is live in '{environment}', and it is {Word(flag.State)} there.",
                "Disable it there, deploy, and then turn it on.", new SourceLocation(there.File, flag.Line))
            : null;
    }

    private static bool IsNew(string key, Release? live) =>
        live is not null && live.Flags.All(f => !string.Equals(f.Key, key, StringComparison.OrdinalIgnoreCase));

    private static string Word(FlagState state) => state switch { FlagState.Off => "off", FlagState.On => "on", _ => "conditional" };
}
