using System.Globalization;
using Baton.Core.Diagnostics;

namespace Baton.Gates.Standby;

/// <summary>Whether a standby could take over from its primary now. How old the last replayed transaction is says nothing: an idle primary writes none.</summary>
internal static class StandbyFitness
{
    private const int LargestBacklog = 10;

    /// <summary>What stands against it.</summary>
    /// <param name="primary">The primary, read first.</param>
    /// <param name="standby">The standby, read after it, so that it is never judged by what was written later.</param>
    /// <param name="limit">How many bytes it may be behind.</param>
    public static IEnumerable<Diagnostic> Faults(PrimaryFacts primary, StandbyFacts standby, long limit)
    {
        var identity = Identity(primary, standby);
        return identity is not null ? [identity] : Attachment(primary, standby).Concat(Position(primary, standby, limit)).Concat(WayBack(primary, standby));
    }

    /// <summary>How far it is behind, in bytes.</summary>
    public static ulong? Lag(PrimaryFacts primary, StandbyFacts standby) =>
        standby.Position is { } position ? primary.Position > position ? primary.Position - position : 0 : null;

    private static Diagnostic? Identity(PrimaryFacts primary, StandbyFacts standby)
    {
        const string Check = "Check the addresses of \"connection\" and \"standby\".";
        return primary.IsInRecovery ? StandbyDiagnostics.NotItsStandby.Report("The primary is in recovery: it is a standby itself.", Check)
            : !standby.IsInRecovery ? StandbyDiagnostics.NotItsStandby.Report("The standby is not in recovery: it is a server of its own, or has been promoted.", Check)
            : standby.System != primary.System ? StandbyDiagnostics.NotItsStandby.Report($"The standby is of the system {standby.System}, and the primary of {primary.System}.", Check)
            : standby.Timeline < primary.Timeline ? StandbyDiagnostics.NotItsStandby.Report(
                $"The standby is on timeline {standby.Timeline}, and the primary on {primary.Timeline}: it follows a server from before the last promotion.",
                "Attach it to this primary with recovery_target_timeline = 'latest', or make it anew.")
            : null;
    }

    private static IEnumerable<Diagnostic> Attachment(PrimaryFacts primary, StandbyFacts standby)
    {
        var seen = primary.Receivers.Where(r => r.Name == standby.Name).ToList();
        if (standby.ReceiverState != "streaming")
        {
            yield return StandbyDiagnostics.NotStreaming.Report(
                $"The standby's receiver {(standby.ReceiverState is { } state ? $"is '{state}'" : "does not run")}.", "Start it, and look into the log of the standby.");
        }
        else if (seen.Count == 0 || seen.All(r => r.State != "streaming"))
        {
            yield return StandbyDiagnostics.NotStreaming.Report(
                $"The primary does not stream to '{standby.Name}'{(seen.Any(r => r.State is null) ? ", or its user may not see it" : "")}.",
                "Look at pg_stat_replication on the primary; its user needs the role pg_monitor.");
        }
        else if (primary.IsSynchronous && seen.All(r => r.Synchronous is not ("sync" or "quorum")))
        {
            yield return StandbyDiagnostics.NotStreaming.Report(
                $"Commits wait for synchronous standbys, and '{standby.Name}' is {seen[0].Synchronous ?? "not one of them"}.", "Name it in synchronous_standby_names, or declare a synchronous standby.");
        }
    }

    private static IEnumerable<Diagnostic> Position(PrimaryFacts primary, StandbyFacts standby, long limit)
    {
        if (Lag(primary, standby) is not { } lag)
        {
            yield return StandbyDiagnostics.Behind.Report("The standby has received and replayed nothing.", "Look into its log.");
        }
        else if (lag > (ulong)limit)
        {
            yield return StandbyDiagnostics.Behind.Report(
                string.Create(CultureInfo.InvariantCulture, $"The standby is {lag:N0} bytes of the log behind; the limit is {limit:N0}."), "Wait until it has caught up, or raise \"standbyLag\".");
        }

        if (standby.IsPaused)
        {
            yield return StandbyDiagnostics.Paused.Report("Replay on the standby is paused, so it would need time before it can be promoted.", "SELECT pg_wal_replay_resume();");
        }
    }

    private static IEnumerable<Diagnostic> WayBack(PrimaryFacts primary, StandbyFacts standby)
    {
        var reasons = new[]
        {
            (primary.IsBackedUp, "a base backup of the primary runs", "Wait for its end"),
            (primary.ArchivingFails, "the primary cannot archive its log", "See pg_stat_archiver"),
            (primary.ArchiveBacklog > LargestBacklog, $"{primary.ArchiveBacklog} files of the log wait to be archived", "Wait until they are"),
            (primary.FreeSenders < 1, "the primary has no free sender", "Raise max_wal_senders"),
            (primary.FreeSlots < 1, "the primary has no free replication slot", "Drop one that is not used, or raise max_replication_slots"),
            (standby.Senders < 1, "the standby could not send its log back", "Raise max_wal_senders there"),
        };
        return reasons.Where(r => r.Item1).Select(r => StandbyDiagnostics.NoWayBack.Report($"A switchover is not possible now: {r.Item2}.", $"{r.Item3}."));
    }
}
