using System.Collections.Immutable;
using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Baton.Core.Diagnostics;
using Baton.Core.Plugins;
using Baton.Core.Releases;
using Baton.Deploy.Versions;
using Baton.Store;

namespace Baton.Deploy.Hosts.Transfer;

/// <summary>
/// The zips of a release as one tar for a host that has no unzip. The zips are compared with the record and their entries are checked before anything is sent. The tar has a manifest, so that the host
/// compares every file that it has written. Files of settings are not in the manifest, because a digest of a short secret tells it. The manifest comes last: when it arrives whole, so has what came
/// before it.
/// </summary>
/// <param name="Release">The release.</param>
/// <param name="Archives">Its zips for the hosts.</param>
/// <param name="Artifacts">The folder with its artifacts.</param>
/// <param name="Manifest">A line for each file, as sha256sum reads it.</param>
/// <param name="Settings">The files of settings; null for none.</param>
internal sealed record ReleaseTar(Release Release, ImmutableArray<Artifact> Archives, string Artifacts, string Manifest, SettingsContents? Settings)
{
    /// <summary>The name of the manifest in a version's folder.</summary>
    public const string ManifestName = ".baton-files";

    /// <summary>The sha256 of the manifest.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Manifest)));

    /// <summary>Checks the zips and makes the manifest.</summary>
    public static Result<ReleaseTar> Of(Release release, ImmutableArray<Artifact> archives, string artifacts, SettingsContents? settings, CancellationToken cancellationToken)
    {
        if (archives.IsEmpty)
        {
            return DeployDiagnostics.NothingToDeploy.Report($"{release.Name} {release.Version} has no zip.", "Add a package with \"zip\" to baton.json.");
        }

        if (ReleaseFolder.Verify(release with { Artifacts = archives }, artifacts, cancellationToken) is { } damaged)
        {
            return damaged;
        }

        try
        {
            var manifest = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var archive in archives)
            {
                using var zip = ZipFile.OpenRead(Path.Combine(artifacts, archive.Name));
                foreach (var entry in zip.Entries)
                {
                    var name = NameOf(archive, entry, archives);
                    if (Refuse(archive, entry, name) is { } refused)
                    {
                        return refused;
                    }

                    if (!IsFolder(entry) && settings?.Files.ContainsKey(name) != true)
                    {
                        using var content = entry.Open();
                        if (!manifest.TryAdd(name, Convert.ToHexStringLower(SHA256.HashData(content))))
                        {
                            return Unsafe(archive, entry, "is in it twice");
                        }
                    }
                }
            }

            return new ReleaseTar(release, archives, artifacts, string.Concat(manifest.Select(f => $"{f.Value}  ./{f.Key}\n")), settings);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return StoreDiagnostics.CannotRead.Report($"The artifacts in '{artifacts}' cannot be read: {exception.Message}", "Restore them from a copy, and run it again.");
        }
    }

    /// <summary>Writes the tar.</summary>
    public async Task WriteAsync(Stream stream, CancellationToken cancellationToken)
    {
        await using var tar = new TarWriter(stream, TarEntryFormat.Gnu, leaveOpen: true);
        foreach (var archive in Archives)
        {
            await using var zip = await ZipFile.OpenReadAsync(Path.Combine(Artifacts, archive.Name), cancellationToken);
            foreach (var entry in zip.Entries.Where(e => Settings?.Files.ContainsKey(NameOf(archive, e, Archives)) != true))
            {
                var name = $"./{NameOf(archive, entry, Archives)}";
                await using var content = IsFolder(entry) ? null : new SizedStream(await entry.OpenAsync(cancellationToken), entry.Length);
                await tar.WriteEntryAsync(
                    new GnuTarEntry(IsFolder(entry) ? TarEntryType.Directory : TarEntryType.RegularFile, name)
                    {
                        Mode = (UnixFileMode)Convert.ToInt32(IsFolder(entry) || Unpacker.IsExecutable(entry) ? "755" : "644", 8),
                        ModificationTime = entry.LastWriteTime,
                        DataStream = content,
                    },
                    cancellationToken);
            }
        }

        foreach (var (name, text) in Settings?.Files ?? ImmutableSortedDictionary<string, string>.Empty)
        {
            using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
            await tar.WriteEntryAsync(
                new GnuTarEntry(TarEntryType.RegularFile, $"./{name}") { Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite, DataStream = content }, cancellationToken);
        }

        using var manifest = new MemoryStream(Encoding.UTF8.GetBytes(Manifest));
        await tar.WriteEntryAsync(new GnuTarEntry(TarEntryType.RegularFile, $"./{ManifestName}") { DataStream = manifest }, cancellationToken);
    }

    private static bool IsFolder(ZipArchiveEntry entry) => entry.FullName.EndsWith('/') || entry.FullName.EndsWith('\\');

    private static string NameOf(Artifact archive, ZipArchiveEntry entry, ImmutableArray<Artifact> archives)
    {
        var folder = Unpacker.FolderOf(archive, archives);
        return $"{folder}{(folder.Length == 0 ? "" : "/")}{entry.FullName.Replace('\\', '/')}";
    }

    /// <summary>What no archive may have, and what the manifest cannot name.</summary>
    private static Diagnostic? Refuse(Artifact archive, ZipArchiveEntry entry, string name) =>
        Unpacker.Refuse(archive, entry, Path.GetTempPath().TrimEnd(Path.DirectorySeparatorChar))
        ?? (name.Any(char.IsControl) ? Unsafe(archive, entry, "has a control character in its name")
            : name == ManifestName ? Unsafe(archive, entry, "is the name of Baton's own manifest") : null);

    private static Diagnostic Unsafe(Artifact archive, ZipArchiveEntry entry, string why) => DeployDiagnostics.UnsafeArchive.Report(
        $"'{archive.Name}' has the entry '{new string([.. entry.FullName.Select(c => char.IsControl(c) ? '?' : c)])}', which {why}.", "Do not deploy it; find out who made that archive.");
}
