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
    public static GateVerdict Decide(IReadOnlyCollection<string> keys, FlagSet? there, Release? live, string environment) =>
        Decide(keys, there, live, environment, live is null ? "nothing" : live.Version);

    /// <summary>
    /// Decides about going back: the flags of the earlier release must still be there. None of them is new to anybody, so they may be
    /// whatever they are.
    /// </summary>
    public static GateVerdict DecideBack(IReadOnlyCollection<string> keys, FlagSet? there, string live, string environment) =>
        Decide(keys, there, null, environment, live);

    private static GateVerdict Decide(IReadOnlyCollection<string> keys, FlagSet? there, Release? live, string environment, string running)
    {
        ImmutableArray<string> used = [.. keys.Distinct(StringComparer.OrdinalIgnoreCase)];
        if (used.IsEmpty)
        {
            return new GateVerdict.Skip("The unit names no feature flags.");
        }

        ImmutableArray<KeyValuePair<string, string>> evidence =
        [
            KeyValuePair.Create("source", there?.File ?? "none"),
            KeyValuePair.Create("live", running),
            .. used.Select(key => KeyValuePair.Create(key, Evidence(key, there, live))),
        ];
        ImmutableArray<Diagnostic> reasons = there is null
            ? [NoSource(used, environment)]
            : [.. used.Select(key => Problem(key, there, live, environment)).OfType<Diagnostic>()];
        return reasons.IsEmpty ? new GateVerdict.Go { Evidence = evidence } : new GateVerdict.Hold(reasons) { Evidence = evidence };
    }

    private static Diagnostic NoSource(ImmutableArray<string> keys, string environment) => FlagDiagnostics.NoSourceThere.Report(
        $"The unit uses {string.Join(", ", keys)}, and the environment '{environment}' names no flag file.",
        $"Add \"flags\": \"…\" to the environment '{environment}' in baton.json.");

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
                $"The flag '{key}' is new since {live!.Version}, which is live in '{environment}', and it is {flag.StateText} there.",
                "Disable it there, deploy, and then turn it on.", new SourceLocation(there.File, flag.Line, flag.Column))
            : null;
    }

    private static string Evidence(string key, FlagSet? there, Release? live)
    {
        var state = there?.Flags.GetValueOrDefault(key) is { } flag ? $"{flag.StateText}{(flag.Line > 0 ? $" (line {flag.Line})" : "")}" : "missing";
        return IsNew(key, live) ? $"{state}, new" : state;
    }

    private static bool IsNew(string key, Release? live) =>
        live is { Flags: var had } && (had.IsDefault || had.All(f => !string.Equals(f.Key, key, StringComparison.OrdinalIgnoreCase)));
}
