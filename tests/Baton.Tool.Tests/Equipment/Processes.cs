using System.Diagnostics;

namespace Baton.Tool.Tests.Equipment;

/// <summary>Ends what a test's hook has started.</summary>
internal static class Processes
{
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
