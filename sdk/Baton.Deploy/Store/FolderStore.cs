using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Core.Releases;

namespace Baton.Deploy.Store;

/// <summary>
/// A folder of releases: <c>UNIT/VERSION/</c> with the artifacts, release.json, notes.md and SHA256SUMS. A release is put together
/// beside its place and moved there in one step, so that nobody ever reads half of one.
/// </summary>
/// <param name="root">The folder, absolute.</param>
public sealed class FolderStore(string root)
{
    /// <summary>The file name of the release record.</summary>
    public const string RecordName = "release.json";

    /// <summary>Where it is.</summary>
    public string Root { get; } = root;

    /// <summary>The operations that publish a release.</summary>
    /// <param name="release">The release.</param>
    /// <param name="artifacts">The folder with its artifacts.</param>
    /// <param name="id">What their ids begin with, such as <c>publish/folder</c>.</param>
    public IEnumerable<IOperation> Publish(Release release, string artifacts, string id)
    {
        ImmutableArray<StoredFile> files =
        [
            .. release.Artifacts.Select(a => StoredFile.Artifact(a, artifacts)),
            StoredFile.Text("SHA256SUMS", Sums(release)),
            StoredFile.Text("notes.md", release.Notes),
            StoredFile.Text(RecordName, ReleaseJson.Write(release)),
        ];
        var place = FolderOf(release.Name, release.Version);
        var partial = Path.Combine(Root, release.Name, $".{release.Version}.partial");
        return [.. files.Select(f => new FileOperation($"{id}/{f.Name}", f, place, partial, release)), new CompleteOperation($"{id}/complete", files, place, partial)];
    }

    /// <summary>Every whole release, sorted by unit and version.</summary>
    public IReadOnlyList<StoredRelease> List() => !Directory.Exists(Root) ? [] :
    [
        .. Directory.EnumerateDirectories(Root).SelectMany(Directory.EnumerateDirectories)
            .Where(folder => !Path.GetFileName(folder).StartsWith('.') && File.Exists(Path.Combine(folder, RecordName)))
            .Select(Open).OfType<StoredRelease>()
            .OrderBy(r => r.Release.Name, StringComparer.Ordinal)
            .ThenBy(r => NuGet.Versioning.SemanticVersion.Parse(r.Release.Version)),
    ];

    /// <summary>One release; null when it is not there.</summary>
    public StoredRelease? Find(string unit, string version) =>
        File.Exists(Path.Combine(FolderOf(unit, version), RecordName)) ? Open(FolderOf(unit, version)) : null;

    /// <summary>Hashes the artifacts of a release again.</summary>
    /// <returns>Null when every one is what its record says.</returns>
    public static Diagnostic? Verify(Release release, string folder)
    {
        foreach (var artifact in release.Artifacts)
        {
            var path = Path.Combine(folder, artifact.Name);
            var found = File.Exists(path) ? StoredFile.Identity(path) : "nothing";
            if (found != artifact.Sha256)
            {
                return StoreDiagnostics.Damaged.Report(
                    $"'{path}' should have sha256 {artifact.Sha256} and has {found}.", "Restore it from a copy, or release a new version.");
            }
        }

        return null;
    }

    private string FolderOf(string unit, string version) => Path.Combine(Root, unit, version);

    private static StoredRelease? Open(string folder)
    {
        try
        {
            return new StoredRelease(ReleaseJson.Read(File.ReadAllText(Path.Combine(folder, RecordName))), folder);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The format of sha256sum.</summary>
    private static string Sums(Release release) =>
        release.Artifacts.Aggregate(new StringBuilder(), (text, a) => text.Append($"{a.Sha256}  {a.Name}\n")).ToString();
}
