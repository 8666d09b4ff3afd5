using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Baton.Core.Configuration;
using Baton.Core.Gates;
using Baton.Core.Planning;
using Baton.Core.Planning.Approval;
using Baton.Deploy.Ledger;
using Baton.Pipeline.Session;

namespace Baton.Pipeline.Work;

/// <summary>A plan and what it rests on, as they are seen now. Reads only.</summary>
internal static class PlanRecording
{
    /// <summary>What can be seen before anything is built.</summary>
    public static PlanBasis Basis(ReleaseSession session)
    {
        var (unit, repository) = (session.Unit!, session.Unit!.Repository);
        return new PlanBasis
        {
            Head = repository?.Head?.Id ?? "",
            Tags = repository?.VersionTags(unit.Configuration.Versioning.TagPrefix) ?? ImmutableSortedDictionary<string, string>.Empty,
            Configuration = Configuration(unit.Configuration),
        };
    }

    /// <summary>The whole plan.</summary>
    public static async Task<PlanRecord> RecordAsync(ReleaseSession session, IReadOnlyList<IOperation> operations, ImmutableArray<GateReport> gates, IReadOnlyDictionary<string, Observation>? seen = null)
    {
        var (unit, release, environment) = (session.Unit!, session.Release!, PlanWork.Environment(session));
        return new PlanRecord
        {
            Unit = release.Name,
            Version = release.Version,
            Commit = release.Commit,
            Tag = release.Tag,
            Cut = (session.Options.Version ?? session.Options.Bump) is null ? null : session.Version!.Version,
            Title = release.Title,
            Description = session.Description,
            Environment = environment?.Name,
            Operations = [.. operations.Select(o => PlannedOperation.Of(o, target => Relative(unit, target)))],
            Artifacts = release.Artifacts,
            Basis = Basis(session) with
            {
                Seen = seen?.ToImmutableSortedDictionary(s => s.Key, s => s.Value is Observation.Satisfied ? PlanBasis.Satisfied : PlanBasis.Missing, StringComparer.Ordinal),
                Decided = seen?.Where(s => s.Value.Decision is not null).ToImmutableSortedDictionary(s => s.Key, s => s.Value.Decision!, StringComparer.Ordinal) is { IsEmpty: false } decided ? decided : null,
                Live = environment is null ? null : await LiveAsync(session, environment),
                Gates = [.. gates.Select(PlannedGate.Of)],
            },
        };
    }

    /// <summary>Looks at what each operation is about. Reads only.</summary>
    public static async Task<IReadOnlyDictionary<string, Observation>> LookAsync(ReleaseSession session, IEnumerable<IOperation> operations)
    {
        var seen = new Dictionary<string, Observation>(StringComparer.Ordinal);
        foreach (var operation in operations)
        {
            seen[operation.Id] = await operation.ObserveAsync(session.Cancellation);
        }

        return seen;
    }

    /// <summary>What the ledger has as live.</summary>
    public static async Task<LiveFact?> LiveAsync(ReleaseSession session, EnvironmentConfiguration environment)
    {
        var name = session.Unit!.Configuration.Name;
        var live = LedgerHistory.Live(session.Need(await Ledgers.Open(session.Unit).HistoryAsync(name, environment.Name, session.Cancellation)));
        return live is null ? null : new LiveFact(live.Version, LedgerHistory.RecordOf(live)?.Commit ?? "");
    }

    /// <summary>The clone may be elsewhere when the plan is applied.</summary>
    private static string Relative(ReleaseUnit unit, string target) =>
        Path.IsPathFullyQualified(target) ? Path.GetRelativePath(unit.Folder, target).Replace('\\', '/') : target;

    private static ImmutableSortedDictionary<string, string> Configuration(UnitConfiguration configuration) =>
        JsonNode.Parse(ConfigurationText.Of(configuration with { File = null }))!.AsObject().Where(p => p.Value is not null).ToImmutableSortedDictionary(
            p => p.Key, p => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(p.Value!.ToJsonString()))), StringComparer.Ordinal);
}
