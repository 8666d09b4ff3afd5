using System.Collections.Immutable;
using System.IO.Compression;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;

namespace Baton.Deploy.Directories;

/// <summary>Unpacks the zips of a release. Nothing in an archive is trusted: no path out of the folder, no link, no special bits.</summary>
internal static class Unpacker
{
    private const int TypeMask = 0xF000;
    private const int SymbolicLink = 0xA000;

    /// <summary>The zips for this host.</summary>
    public static Result<ImmutableArray<Artifact>> Archives(Release release) => FittingArtifacts.Of(release, "zip", HostRuntime.Identifier);

    /// <summary>Unpacks zips: one into the folder itself, several each into a folder with its name.</summary>
    public static Diagnostic? Unpack(ImmutableArray<Artifact> archives, string artifacts, string folder)
    {
        foreach (var archive in archives)
        {
            var target = archives.Length == 1 ? folder : Path.Combine(folder, Path.GetFileNameWithoutExtension(archive.Name));
            Directory.CreateDirectory(target);
            using var zip = ZipFile.OpenRead(Path.Combine(artifacts, archive.Name));
            foreach (var entry in zip.Entries)
            {
                if (Unsafe(entry, target) is { } why)
                {
                    return DeployDiagnostics.UnsafeArchive.Report(
                        $"'{archive.Name}' has the entry '{entry.FullName}', which {why}.", "Do not deploy it; find out who made that archive.");
                }

                Extract(entry, target);
            }
        }

        return null;
    }

    private static string? Unsafe(ZipArchiveEntry entry, string target)
    {
        var name = entry.FullName.Replace('\\', '/');
        var path = Path.GetFullPath(name, target);
        return Path.IsPathRooted(name) || name.Contains(':', StringComparison.Ordinal) ? "is an absolute path"
            : !path.StartsWith(target + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? "points out of the archive's folder"
            : ((entry.ExternalAttributes >> 16) & TypeMask) == SymbolicLink ? "is a symbolic link"
            : name == DirectoryLayout.MarkerName ? "is the name of Baton's own marker"
            : null;
    }

    private static void Extract(ZipArchiveEntry entry, string target)
    {
        var path = Path.GetFullPath(entry.FullName.Replace('\\', '/'), target);
        if (entry.FullName.EndsWith('/'))
        {
            Directory.CreateDirectory(path);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        entry.ExtractToFile(path);
        if (!OperatingSystem.IsWindows())
        {
            var executable = (entry.ExternalAttributes >> 16 & 0b001_000_000) != 0;
            File.SetUnixFileMode(path, (UnixFileMode)Convert.ToInt32(executable ? "755" : "644", 8));
        }
    }
}
