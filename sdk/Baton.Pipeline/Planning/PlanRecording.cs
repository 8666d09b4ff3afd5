using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Gates;
using Baton.Core.Planning;
using Baton.Core.Planning.Approval;
using Baton.Deploy.Ledger;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Planning;

/// <summary>A plan and what it rests on, as they are seen now. Reads only.</summary>
internal static class PlanRecording
{
    /// <summary>What can be seen before anything is built.</summary>
    public static PlanBasis Basis(ReleaseUnit unit) => new()
    {
        Head = unit.Repository?.Head?.Id ?? "",
        Tags = unit.Repository?.VersionTags(unit.Configuration.Versioning.TagPrefix) ?? ImmutableSortedDictionary<string, string>.Empty,
        Configuration = Configuration(unit.Configuration),
    };

    /// <summary>The whole plan.</summary>
    public static async Task<Result<PlanRecord>> RecordAsync(
        Run run, Proven stage, IReadOnlyList<IOperation> operations, EnvironmentConfiguration? environment, ImmutableArray<GateReport> gates, IReadOnlyDictionary<string, Observation>? seen = null)
    {
        LiveFact? live = null;
        if (environment is not null)
        {
            var there = await LiveAsync(run, stage.Unit, environment);
            if (!there.IsSuccess)
            {
                return there.Reasons;
            }

            live = there.Value.Fact;
        }

        var (unit, release) = (stage.Unit, stage.Record);
        return new PlanRecord
        {
            Unit = release.Name,
            Version = release.Version,
            Commit = release.Commit,
            Tag = release.Tag,
            Cut = stage.Options.IsCut ? stage.Version.Version : null,
            Title = release.Title,
            Description = stage.Description,
            Environment = environment?.Name,
            Operations = [.. operations.Select(o => PlannedOperation.Of(o, target => Relative(unit, target)))],
            Artifacts = release.Artifacts,
            Basis = Basis(unit) with
            {
                Seen = seen?.ToImmutableSortedDictionary(s => s.Key, s => s.Value is Observation.Satisfied ? PlanBasis.Satisfied : PlanBasis.Missing, StringComparer.Ordinal),
                Decided = Decided(seen),
                Live = live,
                Gates = [.. gates.Select(PlannedGate.Of)],
            },
        };
    }

    /// <summary>What the ledger has as live.</summary>
    public static async Task<Result<LiveRelease>> LiveAsync(Run run, ReleaseUnit unit, EnvironmentConfiguration environment)
    {
        var history = await Ledgers.Open(run, unit).HistoryAsync(unit.Configuration.Name, environment.Name, run.Cancellation);
        return !history.IsSuccess ? history.Reasons
            : LedgerHistory.Live(history.Value) is { } live ? new LiveRelease(new LiveFact(live.Version, LedgerHistory.RecordOf(live)?.Commit ?? "")) : new LiveRelease(null);
    }

    private static ImmutableSortedDictionary<string, string>? Decided(IReadOnlyDictionary<string, Observation>? seen) =>
        seen?.Where(s => s.Value.Decision is not null).ToImmutableSortedDictionary(s => s.Key, s => s.Value.Decision!, StringComparer.Ordinal) is { IsEmpty: false } decided ? decided : null;

    /// <summary>The clone may be elsewhere when the plan is applied.</summary>
    private static string Relative(ReleaseUnit unit, string target) =>
        Path.IsPathFullyQualified(target) ? Path.GetRelativePath(unit.Folder, target).Replace('\\', '/') : target;

    private static ImmutableSortedDictionary<string, string> Configuration(UnitConfiguration configuration) =>
        JsonNode.Parse(ConfigurationText.Of(configuration with { File = null }))!.AsObject().Where(p => p.Value is not null).ToImmutableSortedDictionary(
            p => p.Key, p => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(p.Value!.ToJsonString()))), StringComparer.Ordinal);

    /// <summary>What is live; null for nothing.</summary>
    internal sealed record LiveRelease(LiveFact? Fact);
}
