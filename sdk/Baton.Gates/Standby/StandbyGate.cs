using System.Collections.Immutable;
using System.Globalization;
using Baton.Core.Diagnostics;
using Baton.Core.Gates;
using Baton.Core.Plugins;
using Baton.Gates.Histories;

namespace Baton.Gates.Standby;

/// <summary>The standby that the environment's database declares could take over, should the deployment break the primary.</summary>
internal sealed class StandbyGate : IGate
{
    public const string GateName = "standby";

    public string Name => GateName;

    /// <summary>Going back must not wait for a standby.</summary>
    public bool IsAskedBack => false;

    public async Task<GateVerdict> DecideAsync(GateQuestion question, CancellationToken cancellationToken)
    {
        if (question.Environment.Database is not { Standby: { } standby } database)
        {
            return new GateVerdict.Skip("The environment declares no standby.");
        }

        var addresses = new[] { database.Connection, standby }.Select(reference => DatabaseAddress.Read(reference, question.Context.Variables, question.Context.Folder)).ToList();
        if (addresses.Exists(a => !a.IsSuccess))
        {
            return new GateVerdict.Hold([.. addresses.SelectMany(a => a.Diagnostics).Select(d => StandbyDiagnostics.Unreadable.Report(d.Message, d.Cure))]);
        }

        var primary = await StandbyReader.PrimaryAsync(addresses[0].Value!, cancellationToken);
        var candidate = await StandbyReader.StandbyAsync(addresses[1].Value!, cancellationToken);
        if (!primary.IsSuccess || !candidate.IsSuccess)
        {
            return new GateVerdict.Hold([.. primary.Diagnostics, .. candidate.Diagnostics]);
        }

        ImmutableArray<Diagnostic> faults = [.. StandbyFitness.Faults(primary.Value, candidate.Value, database.StandbyLag)];
        var evidence = Evidence(primary.Value, candidate.Value).ToImmutableArray();
        return faults.IsEmpty ? new GateVerdict.Go { Evidence = evidence } : new GateVerdict.Hold(faults) { Evidence = evidence };
    }

    private static IEnumerable<KeyValuePair<string, string>> Evidence(PrimaryFacts primary, StandbyFacts standby)
    {
        yield return KeyValuePair.Create("system", primary.System == standby.System ? primary.System : $"{primary.System}, standby {standby.System}");
        yield return KeyValuePair.Create("timeline", $"{primary.Timeline}, standby {standby.Timeline}");
        yield return KeyValuePair.Create("receiver", $"{standby.Name}, {standby.ReceiverState ?? "not running"}");
        yield return KeyValuePair.Create("behind", StandbyFitness.Lag(primary, standby) is { } lag ? string.Create(CultureInfo.InvariantCulture, $"{lag:N0} bytes") : "unknown");
    }
}
