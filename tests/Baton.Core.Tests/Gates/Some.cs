using System.Collections.Immutable;
using Baton.Core.Gates;
using Baton.Core.Releases;

namespace Baton.Core.Tests.Gates;

/// <summary>Releases and verdicts as the tests of the gates need them.</summary>
internal static class Some
{
    public static readonly string FirstCommit = new('1', 40);
    public static readonly string SecondCommit = new('2', 40);

    public static Release Release(string version, string? commit = null, string bytes = "a", params IEnumerable<string> flags) => new()
    {
        Name = "service",
        Version = version,
        Tag = $"service/v{version}",
        Commit = commit ?? FirstCommit,
        Artifacts = bytes.Length == 0 ? [] : [new Artifact($"service-{version}.zip", "zip", 10, bytes)],
        Flags = [.. flags.Select(f => new FlagFact(f))],
    };

    public static ImmutableArray<string> Codes(GateVerdict verdict) => verdict is GateVerdict.Hold hold ? [.. hold.Reasons.Select(r => r.Code)] : [];

    public static string? Evidence(GateVerdict verdict, string key) => verdict.Evidence.FirstOrDefault(e => e.Key == key).Value;
}
