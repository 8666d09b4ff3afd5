using Baton.Core.Checks;
using Baton.Core.Releases;

namespace Baton.Pipeline.Checks;

/// <summary>
/// Whether there is room for what a release writes. How much that is nobody knows before the build; what the last one made is the best guess,
/// and without one a floor.
/// </summary>
internal static class DiskCheck
{
    /// <summary>The build's own files, and evidence.</summary>
    public const long Floor = 200L * 1000 * 1000;

    /// <summary>What the release before made, in bytes; 0 when there was none.</summary>
    public static long Before(string releaseFile)
    {
        try
        {
            return ReleaseJson.Read(File.ReadAllText(releaseFile)).Artifacts.Sum(a => a.Size);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or System.Text.Json.JsonException)
        {
            return 0;
        }
    }

    /// <summary>Looks at the disk that a folder is or will be on.</summary>
    public static CheckFinding Look(string name, string folder, long before)
    {
        try
        {
            var there = folder;
            while (!Directory.Exists(there) && Path.GetDirectoryName(there) is { } parent)
            {
                there = parent;
            }

            return Judge(name, folder, new DriveInfo(OperatingSystem.IsWindows() ? Path.GetPathRoot(there)! : there).AvailableFreeSpace, before);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return CheckFinding.NotAsked(name, $"the system does not tell how much room there is: {exception.Message}");
        }
    }

    /// <summary>What there is against what is needed: the packages, and a copy of them on their way.</summary>
    public static CheckFinding Judge(string name, string folder, long free, long before)
    {
        var needed = Math.Max(Floor, before * 3);
        return free < before * 2
            ? CheckFinding.Of(name, CheckDiagnostics.DiskFull.Report(
                $"There are {free / 1_000_000} MB free for '{folder}', and the last release took {before / 1_000_000} MB, which are written twice.", "Free some space, or release on another disk."))
            : free < needed ? CheckFinding.Of(name, CheckDiagnostics.DiskLow.Report(
                $"There are {free / 1_000_000} MB free for '{folder}', and a release may need {needed / 1_000_000} MB.", "Free some space before a long build."))
            : CheckFinding.Ok(name, $"{free / 1_000_000} MB free, {needed / 1_000_000} MB may be needed");
    }
}
