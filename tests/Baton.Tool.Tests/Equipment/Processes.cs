using System.Diagnostics;

namespace Baton.Tool.Tests.Equipment;

/// <summary>Ends what a test's hook has started.</summary>
internal static class Processes
{
    /// <summary>What Ctrl-C does.</summary>
    public static void Interrupt(int id)
    {
        using var kill = Process.Start("/bin/sh", ["-c", "kill -INT \"$1\"", "interrupt", id.ToString()]);
        kill.WaitForExit();
    }

    public static void End(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
        catch (ArgumentException)
        {
            // Gone already.
        }
    }
}
