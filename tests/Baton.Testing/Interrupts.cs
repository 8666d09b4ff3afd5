namespace Baton.Testing;

/// <summary>Whether this process can be interrupted. A shell starts what runs in its background with SIGINT ignored, and every child inherits that.</summary>
public static class Interrupts
{
    /// <summary>For <c>Assert.SkipWhen</c>.</summary>
    public const string Reason = "Started in the background of a shell: SIGINT is ignored here, and so by every child.";

    /// <summary>Whether SIGINT is ignored; known where /proc tells (https://man7.org/linux/man-pages/man5/proc_pid_status.5.html).</summary>
    public static bool AreIgnored()
    {
        const string status = "/proc/self/status";
        var ignored = File.Exists(status) ? File.ReadLines(status).FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) : null;
        return ignored is not null && (Convert.ToUInt64(ignored[7..].Trim(), 16) & 0b10) != 0;
    }
}
