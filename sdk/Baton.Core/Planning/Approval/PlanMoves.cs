using System.Collections.Immutable;
using Baton.Core.Diagnostics;

namespace Baton.Core.Planning.Approval;

/// <summary>
/// What moved between the plan that was approved and the world that it is to be applied to. What the plan itself has brought about (its tag,
/// its release live) is no move: so a run that was killed is resumed with the same plan.
/// </summary>
public static class PlanMoves
{
    private const string Again = "Look at what is new, make a plan of it (baton plan --out FILE), and have that one approved.";

    /// <summary>What moved of the things that are known before anything is built.</summary>
    /// <param name="approved">The plan.</param>
    /// <param name="unit">The name of the unit that is here.</param>
    /// <param name="now">What is seen now; its live release and gates are not looked at.</param>
    public static ImmutableArray<Diagnostic> BeforeTheBuild(PlanRecord approved, string unit, PlanBasis now) =>
    [
        .. Differs("unit", approved.Unit, unit),
        .. Differs("commit", approved.Basis.Head, now.Head),
        .. Tags(approved, now.Tags),
        .. Keys(approved.Basis.Configuration, now.Configuration)
            .Select(key => Moved($"The configuration of \"{key}\" changed.")),
    ];

    /// <summary>What moved of the things that are known once everything was built.</summary>
    /// <param name="approved">The plan.</param>
    /// <param name="now">The plan that would be made now.</param>
    public static ImmutableArray<Diagnostic> BeforePublishing(PlanRecord approved, PlanRecord now) =>
    [
        .. Differs("version", approved.Version, now.Version),
        .. Artifacts(approved, now),
        .. Operations(approved.Operations, now.Operations),
    ];

    /// <summary>
    /// What moved of the things that were looked at when the plan was made. What was missing and holds now is no move: it is what the plan wants, and a
    /// run of it that was killed has brought it about.
    /// </summary>
    /// <param name="approved">The plan.</param>
    /// <param name="now">What is seen now, by the operations' ids.</param>
    public static ImmutableArray<Diagnostic> OfWhatWasSeen(PlanRecord approved, IReadOnlyDictionary<string, Observation> now) =>
    [
        .. (approved.Basis.Seen ?? ImmutableSortedDictionary<string, string>.Empty).SelectMany(seen => now.GetValueOrDefault(seen.Key) switch
        {
            Observation.Conflict { Why.IsError: true } conflict => [Moved($"'{seen.Key}' was {seen.Value} when the plan was made; now it is a conflict: {conflict.Why.Code}: {conflict.Why.Message}")],
            Observation.Missing missing when seen.Value == PlanBasis.Satisfied => [Moved($"'{seen.Key}' held when the plan was made, and does not any more: {missing.Why}.")],
            _ => Array.Empty<Diagnostic>(),
        }),
        .. (approved.Basis.Decided ?? ImmutableSortedDictionary<string, string>.Empty).SelectMany(was => now.GetValueOrDefault(was.Key) switch
        {
            null or Observation.Conflict => Array.Empty<Diagnostic>(),
            var seen when seen.Decision == was.Value => [],
            var seen => [Moved($"'{was.Key}' came to '{was.Value}' when the plan was made; now it comes to '{seen.Decision ?? "nothing"}'.")],
        }),
    ];

    /// <summary>What moved in the environment.</summary>
    /// <param name="approved">The plan.</param>
    /// <param name="live">What is live now.</param>
    /// <param name="gates">What the gates answer now.</param>
    public static ImmutableArray<Diagnostic> InTheEnvironment(PlanRecord approved, LiveFact? live, ImmutableArray<PlannedGate> gates)
    {
        if (live is not null && live.Version == approved.Version && live.Commit == approved.Commit)
        {
            return [];
        }

        return
        [
            .. live == approved.Basis.Live ? [] : new[] { Moved($"In {approved.Environment}, {Shown(live)} is live now; it was {Shown(approved.Basis.Live)}.") },
            .. approved.Basis.Gates.Select(g => g.Gate).Union(gates.Select(g => g.Gate)).Select(name => (
                    Name: name,
                    Was: approved.Basis.Gates.FirstOrDefault(g => g.Gate == name)?.ToString() ?? "nothing",
                    Is: gates.FirstOrDefault(g => g.Gate == name)?.ToString() ?? "nothing"))
                .Where(g => g.Was != g.Is).Select(g => Moved($"The gate '{g.Name}' answers {g.Is} now; it answered {g.Was}.")),
        ];
    }

    private static IEnumerable<Diagnostic> Tags(PlanRecord approved, ImmutableSortedDictionary<string, string> now) =>
        Keys(approved.Basis.Tags, now).Where(tag => tag != approved.Tag || now.GetValueOrDefault(tag) != approved.Commit).Select(tag => Moved(
            (approved.Basis.Tags.GetValueOrDefault(tag), now.GetValueOrDefault(tag)) switch
            {
                (null, var commit) => $"The tag '{tag}' appeared, on {commit}.",
                (_, null) => $"The tag '{tag}' is gone.",
                var (was, commit) => $"The tag '{tag}' marks {commit} now; it marked {was}.",
            }));

    private static IEnumerable<Diagnostic> Artifacts(PlanRecord approved, PlanRecord now)
    {
        foreach (var name in approved.Artifacts.Select(a => a.Name).Union(now.Artifacts.Select(a => a.Name)).Order(StringComparer.Ordinal))
        {
            var (was, made) = (approved.Artifacts.FirstOrDefault(a => a.Name == name), now.Artifacts.FirstOrDefault(a => a.Name == name));
            if (was != made)
            {
                yield return Moved(was is null ? $"The artifact '{name}' is new." : made is null ? $"The artifact '{name}' is not made any more."
                    : $"The artifact '{name}' has other bytes: sha256 {made.Sha256}, {made.Size} bytes; it had {was.Sha256}, {was.Size} bytes.");
            }
        }
    }

    private static IEnumerable<Diagnostic> Operations(ImmutableArray<PlannedOperation> approved, ImmutableArray<PlannedOperation> now)
    {
        var (were, are) = (Texts(approved), Texts(now));
        foreach (var id in approved.Select(o => o.Id).Union(now.Select(o => o.Id)))
        {
            var (was, what) = (were.GetValueOrDefault(id), are.GetValueOrDefault(id));
            if (was != what)
            {
                yield return Moved(was is null ? $"The operation '{id}' is new: {what}." : what is null ? $"The operation '{id}' is gone: {was}."
                    : $"The operation '{id}' is another one: {what}; it was: {was}.");
            }
        }

        if (were.Count == are.Count && were.Keys.All(are.ContainsKey) && !approved.Select(o => o.Id).SequenceEqual(now.Select(o => o.Id)))
        {
            yield return Moved("The operations are the same ones in another order.");
        }
    }

    private static Dictionary<string, string> Texts(ImmutableArray<PlannedOperation> operations) =>
        operations.GroupBy(o => o.Id).ToDictionary(g => g.Key, g => string.Join("; ", g));

    private static IEnumerable<Diagnostic> Differs(string what, string was, string now) =>
        was == now ? [] : [Moved($"The {what} is '{now}'; the plan is for '{was}'.")];

    private static IEnumerable<string> Keys(ImmutableSortedDictionary<string, string> was, ImmutableSortedDictionary<string, string> now) =>
        was.Keys.Union(now.Keys).Where(key => was.GetValueOrDefault(key) != now.GetValueOrDefault(key)).Order(StringComparer.Ordinal);

    private static string Shown(LiveFact? live) => live is null ? "nothing" : live.Commit.Length == 0 ? live.Version : $"{live.Version} ({live.Commit})";

    private static Diagnostic Moved(string what) => ApprovalDiagnostics.Moved.Report(what, Again);
}
