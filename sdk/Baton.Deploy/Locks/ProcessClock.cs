using System.Diagnostics;
using Baton.Deploy.Ledger;

namespace Baton.Deploy.Locks;

/// <summary>Tells a process from a later one that got the same id.</summary>
internal static class ProcessClock
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(3);

    /// <summary>When a process of this machine started, UTC; null when there is none with this id.</summary>
    public static DateTimeOffset? StartOf(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return process.HasExited ? null : new DateTimeOffset(process.StartTime.ToUniversalTime());
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Whether the holder of a lease is known to have ended: only its own machine can know.</summary>
    public static bool IsDead(Lease lease, string host) =>
        lease.Host == host && !(StartOf(lease.ProcessId) is { } start && (start - lease.ProcessStart).Duration() < Tolerance);
}
