using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Flags;
using Baton.Core.Gates;
using Baton.Core.Releases;

namespace Baton.Core.Succession;

/// <summary>
/// Providers before consumers before clean-up, over the contracts of everything that is live in the environment. Forward: all that the
/// candidate requires is provided there. Backward: nothing there requires what the candidate stops providing. The rule is that of
/// Pact's can-i-deploy; see docs/decisions/0011-unknown-contracts.md for what is made of a release that declares none.
/// </summary>
public static class ServiceSuccession
{
    /// <summary>The gate's name.</summary>
    public const string Name = "services";

    /// <summary>Decides.</summary>
    /// <param name="candidate">What wants to go live. It takes the place of every live release of the same name.</param>
    /// <param name="live">Everything that is live in the environment, every version of it when several are.</param>
    /// <param name="flags">The environment's flags; null when it has no file, and then every flag may be on.</param>
    /// <param name="environment">The environment's name.</param>
    public static GateVerdict Decide(Release candidate, IReadOnlyCollection<Release> live, FlagSet? flags, string environment)
    {
        var scene = Scene.Of(candidate, live, flags, environment);
        if (candidate.Contracts is null && scene.Own.All(p => !p.IsKnown))
        {
            return new GateVerdict.Skip("The release declares no contracts, and neither does what it takes over from.");
        }

        ImmutableArray<Diagnostic> reasons =
        [
            .. scene.Candidate.Unreadable.Select(text => SuccessionDiagnostics.BadContract.Report(
                $"{scene.Candidate} declares '{text}', which is no contract.", "Write name@2 to provide; name, name>=1.4 or name@1.4 to require, and ' behind FLAG' after it.")),
            .. Forward(scene), .. Backward(scene), .. Unknown(scene),
        ];
        var evidence = Evidence(scene).ToImmutableArray();
        return reasons.IsEmpty ? new GateVerdict.Go { Evidence = evidence } : new GateVerdict.Hold(reasons) { Evidence = evidence };
    }

    private static IEnumerable<Diagnostic> Forward(Scene scene) => scene.Unmet
        .Select(need => SuccessionDiagnostics.NotProvided.Report(
            $"{scene.Candidate} requires {need.Text}, and nothing that is live in '{scene.Environment}' provides it{scene.Instead(need)}.",
            $"Deploy what provides it first{(need.Behind is null ? "" : $", or turn the flag '{need.Behind}' off there")}."));

    private static IEnumerable<Diagnostic> Backward(Scene scene) => scene.TakenAway
        .Select(taken => SuccessionDiagnostics.StillRequired.Report(
            $"{taken.Consumer}, which is live in '{scene.Environment}', still requires {taken.Need.Text}, and {scene.Candidate} no longer provides it.",
            $"Deploy a version of {taken.Consumer.Name} that does without it first, or go on providing it until then."));

    private static IEnumerable<Diagnostic> Unknown(Scene scene) => scene.Unknown
        .Select(p => SuccessionDiagnostics.UnknownContracts.Report(
            $"{scene.Candidate} stops providing {string.Join(", ", scene.StopsProviding)}, and nobody knows whether {p}, which is live in '{scene.Environment}', requires it.",
            $"Release {p.Name} with \"contracts\" in its baton.json; {{ }} says that it has none."));

    private static IEnumerable<KeyValuePair<string, string>> Evidence(Scene scene)
    {
        yield return KeyValuePair.Create("candidate", scene.Candidate.ToString());
        yield return KeyValuePair.Create("live", scene.Own.Concat(scene.Others).Any() ? string.Join(", ", scene.Own.Concat(scene.Others)) : "nothing");
        foreach (var need in scene.Candidate.Requires)
        {
            yield return KeyValuePair.Create($"requires {need.Text}",
                !scene.IsNeeded(need) ? $"not while {need.Behind} is off" : need.IsMetBy(scene.Candidate.Provides) ? "itself" : scene.ProviderOf(need) ?? "nobody");
        }

        if (!scene.StopsProviding.IsEmpty)
        {
            yield return KeyValuePair.Create("stops providing", string.Join(", ", scene.StopsProviding));
        }
    }
}
