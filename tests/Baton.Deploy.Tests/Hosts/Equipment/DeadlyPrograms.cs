using System.Globalization;
using Baton.Deploy.Hosts.Shell;

namespace Baton.Deploy.Tests.Hosts.Equipment;

/// <summary>The programs of a host, counted as they are started; the one with a number does its work, and then kills (SIGKILL) the script that has started it.</summary>
internal sealed class DeadlyPrograms
{
    private readonly string counter;

    public DeadlyPrograms(string folder, int deadly)
    {
        Folder = folder;
        counter = Path.Combine(folder, "count");
        Directory.CreateDirectory(folder);
        File.WriteAllText(counter, "0\n");
        File.CreateSymbolicLink(Path.Combine(folder, "sh"), "/bin/sh");
        foreach (var name in HostScripts.Programs.Split(' '))
        {
            var file = Path.Combine(folder, name);
            File.WriteAllText(file, $"""
                #!/bin/sh
                IFS= read -r n <'{counter}'
                n=$((n+1))
                echo "$n" >'{counter}'
                [ "$n" = {deadly} ] || exec {BarePath.Find(name)} "$@"
                {BarePath.Find(name)} "$@"
                kill -9 $PPID

                """.ReplaceLineEndings("\n"));
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }
    }

    public string Folder { get; }

    /// <summary>How many were started.</summary>
    public int Count => int.Parse(File.ReadAllText(counter), CultureInfo.InvariantCulture);
}
