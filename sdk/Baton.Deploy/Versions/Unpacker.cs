using System.Collections.Immutable;
using System.IO.Compression;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;

namespace Baton.Deploy.Versions;

/// <summary>Unpacks the zips of a release. Nothing in an archive is trusted: no path out of the folder, no link, no special bits.</summary>
internal static class Unpacker
{
    private const int TypeMask = 0xF000;
    private const int SymbolicLink = 0xA000;

    /// <summary>The zips for this host.</summary>
    /// <param name="release">The release.</param>
    /// <param name="runtime">The runtime identifier of the host; null for this machine.</param>
    public static Result<ImmutableArray<Artifact>> Archives(Release release, string? runtime = null) => FittingArtifacts.Of(release, "zip", runtime ?? HostRuntime.Identifier);

    /// <summary>Unpacks zips: one into the folder itself, several each into a folder with its name.</summary>
    public static Diagnostic? Unpack(ImmutableArray<Artifact> archives, string artifacts, string folder)
    {
        foreach (var archive in archives)
        {
            var target = Path.Combine(folder, FolderOf(archive, archives));
            Directory.CreateDirectory(target);
            using var zip = ZipFile.OpenRead(Path.Combine(artifacts, archive.Name));
            foreach (var entry in zip.Entries)
            {
                if (Refuse(archive, entry, target) is { } refused)
                {
                    return refused;
                }

                Extract(entry, target);
            }
        }

        return null;
    }

    /// <summary>Where the entries of an archive go, below the version's folder: one archive into the folder itself, several each into a folder with its name.</summary>
    public static string FolderOf(Artifact archive, ImmutableArray<Artifact> archives) => archives.Length == 1 ? "" : Path.GetFileNameWithoutExtension(archive.Name);

    /// <summary>Why an entry is not unpacked into a folder; null when it is.</summary>
    public static Diagnostic? Refuse(Artifact archive, ZipArchiveEntry entry, string target) => Unsafe(entry, target) is { } why
        ? DeployDiagnostics.UnsafeArchive.Report($"'{archive.Name}' has the entry '{entry.FullName}', which {why}.", "Do not deploy it; find out who made that archive.") : null;

    /// <summary>Whether the owner may run it.</summary>
    public static bool IsExecutable(ZipArchiveEntry entry) => (entry.ExternalAttributes >> 16 & 0b001_000_000) != 0;

    private static string? Unsafe(ZipArchiveEntry entry, string target)
    {
        var name = entry.FullName.Replace('\\', '/');
        var path = Path.GetFullPath(name, target);
        return Path.IsPathRooted(name) || name.Contains(':', StringComparison.Ordinal) ? "is an absolute path"
            : !path.StartsWith(target + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? "points out of the archive's folder"
            : ((entry.ExternalAttributes >> 16) & TypeMask) == SymbolicLink ? "is a symbolic link"
            : name == VersionMarker.FileName ? "is the name of Baton's own marker"
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
            File.SetUnixFileMode(path, (UnixFileMode)Convert.ToInt32(IsExecutable(entry) ? "755" : "644", 8));
        }
    }
}
