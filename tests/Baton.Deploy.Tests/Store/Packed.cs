using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Baton.Core.Planning;
using Baton.Core.Releases;
using Baton.Deploy.Store;
using Baton.Testing;

namespace Baton.Deploy.Tests.Store;

/// <summary>A release that was packed, and a folder to publish it to.</summary>
internal sealed class Packed : IDisposable
{
    private readonly TempFolder folder = new();

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

    public ImmutableArray<IOperation> Operations(Release? release = null) => [.. Store().Publish(release ?? Release, Artifacts, "publish/folder")];

    public Task<RunOutcome> PublishAsync(Release? release = null) => Run.Async(Operations(release));

    /// <summary>All files below the store, with their text.</summary>
    public IEnumerable<string> Files() => Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
        .Select(f => $"{Path.GetRelativePath(Root, f)}: {File.ReadAllText(f)}").Order(StringComparer.Ordinal);

    public Artifact Write(string name, string bytes)
    {
        var path = folder.Write(Path.Combine("packages", name), bytes);
        return new Artifact(name, "zip", new FileInfo(path).Length, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(bytes))));
    }

    public void Dispose() => folder.Dispose();
}
