using Baton.Deploy.Hosts.Shell;

namespace Baton.Deploy.Tests.Hosts.Equipment;

/// <summary>A folder with the programs that a host must have, and sh for hooks: the whole PATH of the hosts of the tests.</summary>
internal static class BarePath
{
    private static readonly string[] Places = ["/usr/bin", "/bin"];

    /// <summary>Why there is none; null when there is.</summary>
    public static string? Missing => OperatingSystem.IsWindows() ? "Hosts are Unix machines." : Names.Any(n => Find(n) is null) ? "A program that hosts need is not installed." : null;

    public static IReadOnlyList<string> Names { get; } = [.. HostScripts.Programs.Split(' '), "sh"];

    public static string Make(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var name in Names)
        {
            File.CreateSymbolicLink(Path.Combine(folder, name), Find(name)!);
        }

        return folder;
    }

    public static string? Find(string name) => Places.Select(p => Path.Combine(p, name)).FirstOrDefault(File.Exists);
}
