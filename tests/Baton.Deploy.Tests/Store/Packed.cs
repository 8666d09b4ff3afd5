using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Baton.Core.Planning;
using Baton.Core.Releases;
using Baton.Core.Releases.Provenance;
using Baton.Core.Releases.Sbom;
using Baton.Store;
using Baton.Store.Folders;
using Baton.Testing;

namespace Baton.Deploy.Tests.Store;

/// <summary>A release that was packed, and a folder to publish it to.</summary>
internal sealed class Packed : IDisposable
{
    private readonly TempFolder folder = new();
    private int builds;

    public Packed(string version = "1.2.0", string bytes = "web", string at = "2026-01-01T00:00:00Z")
    {
        Release = new Release
        {
            Name = "web",
            Version = version,
            Tag = $"v{version}",
            Commit = new string('a', 40),
            Notes = "# web\n",
            Artifacts = [Write($"web-{version}.zip", bytes), Write($"web-{version}.nupkg", "package")],
            Build = new BuildFacts(DateTimeOffset.Parse(at), "ada", "host", "10.0.1", "1.0.0"),
        };
    }

    public Release Release { get; }

    public string Artifacts => folder["packages"];

    public string Root => folder["store"];

    /// <summary>A path below the store.</summary>
    public string this[params string[] parts] => folder[["store", .. parts]];

    public FolderStore Store(TimeSpan? patience = null) => new(Root, patience: patience);

    public ImmutableArray<IOperation> Operations(Release? release = null) => [.. Store().Publish(release ?? Release, FilesOf(release ?? Release), "publish/folder")];

    /// <summary>The files of a release as a build of it would leave them: artifacts, evidence and record.</summary>
    public ImmutableArray<ReleaseFile> FilesOf(Release release, string? key = null)
    {
        var built = Path.Combine("builds", $"{++builds}");
        var stem = $"{release.Name}-{release.Version}";
        ReleaseFile Put(string name, string kind, string text, bool isBuildRecord = false)
        {
            var path = folder.Write(Path.Combine(built, name), text);
            return new ReleaseFile(new Artifact(name, kind, new FileInfo(path).Length, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))), path, isBuildRecord);
        }

        // What another Baton, or a machine with other package folders, writes differently.
        List<ReleaseFile> beside = [Put("notes.md", "notes", release.Notes), Put($"{stem}.cdx.json", "sbom", CycloneDx.Write(release, [], _ => null, DateTimeOffset.UnixEpoch, release.Build!.Baton))];
        beside.Add(Put(Checksums.FileName, "checksums", Checksums.Write(release.Artifacts.Concat(beside.Select(f => f.Artifact)))));
        if (key is not null)
        {
            using var ecdsa = ECDsa.Create();
            ecdsa.ImportFromPem(key);
            var origin = new BuildOrigin(null, BuildOrigin.Local, $"run-{builds}", release.Build.At, release.Build.At);
            beside.Add(Put($"{stem}.intoto.jsonl", BuildRecord.Provenance, DsseEnvelope.Sign(SlsaStatement.Write(release, beside.Take(2).Select(f => f.Artifact), origin), ecdsa), isBuildRecord: true));
        }

        return [.. release.Artifacts.Select(a => new ReleaseFile(a, Path.Combine(Artifacts, a.Name))), .. beside, Put(ReleaseFolder.RecordName, BuildRecord.Record, ReleaseJson.Write(release), isBuildRecord: true)];
    }

    public Task<RunOutcome> PublishAsync(Release? release = null) => Run.Async(Operations(release));

    /// <summary>An empty folder.</summary>
    public string Folder(string name) => Directory.CreateDirectory(folder[name]).FullName;

    /// <summary>All files below the store, with their text.</summary>
    public IEnumerable<string> Files() => Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
        .Select(f => $"{Path.GetRelativePath(Root, f)}: {File.ReadAllText(f)}").Order(StringComparer.Ordinal);

    public Artifact Write(string name, string bytes)
    {
        var path = folder.Write(Path.Combine("packages", name), bytes);
        return new Artifact(name, "zip", new FileInfo(path).Length, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(bytes))));
    }

    /// <summary>The same release with a real archive in it, packed anew.</summary>
    public Release Repacked(string name, params (string Entry, string Content)[] entries)
    {
        using (var zip = new ZipArchive(File.Create(Path.Combine(Artifacts, name)), ZipArchiveMode.Create))
        {
            foreach (var (entry, content) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(entry).Open());
                writer.Write(content);
            }
        }

        var bytes = File.ReadAllBytes(Path.Combine(Artifacts, name));
        return Release with { Artifacts = [new Artifact(name, "zip", bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)))] };
    }

    public void Dispose() => folder.Dispose();
}
