using System.IO.Compression;
using System.Security.Cryptography;
using Baton.Core.Releases;
using Baton.Testing.Feeds;
using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>Packages that were published, looked at as somebody who uses them would.</summary>
public sealed class VerifiedPackages
{
    private const string Feeds = """<configuration><packageSources><clear /><add key="ours" value="feed" /></packageSources></configuration>""";

    [Fact]
    public async Task AreRestoredFromTheirFeedAndBuiltWith()
    {
        using var repository = await UnitRepository.OfAsync([.. TinyUnit.Files(), ("nuget.config", Feeds), ("feed/.keep", ""), ("published/.keep", "")]);

        Publish(repository, "Alpha", dependency: null);
        var good = (await BatonProcess.JsonAsync(repository.Path, "verify", "published")).Exits(0);
        Assert.Contains("1 packages can be used", good.All, StringComparison.Ordinal);

        Publish(repository, "Alpha", dependency: "Nowhere");
        Assert.Equal(["BATON6213"], (await BatonProcess.JsonAsync(repository.Path, "verify", "published")).Exits(1).Errors);

        FeedPackage.Write(repository["feed", "Nowhere.1.0.0.nupkg"], "Nowhere", "1.0.0");
        (await BatonProcess.JsonAsync(repository.Path, "verify", "published")).Exits(0);
        Assert.Empty(Directory.EnumerateDirectories(repository["artifacts"], "verify-*", SearchOption.AllDirectories));
    }

    private static void Publish(UnitRepository repository, string id, string? dependency)
    {
        var package = repository["published", $"{id}.1.0.0.nupkg"];
        FeedPackage.Write(package, id, "1.0.0");
        if (dependency is not null)
        {
            using var zip = ZipFile.Open(package, ZipArchiveMode.Update);
            var nuspec = zip.GetEntry($"{id}.nuspec")!;
            string text;
            using (var reader = new StreamReader(nuspec.Open()))
            {
                text = reader.ReadToEnd();
            }

            nuspec.Delete();
            using var writer = new StreamWriter(zip.CreateEntry($"{id}.nuspec").Open());
            writer.Write(text.Replace("</metadata>", $"<dependencies><dependency id=\"{dependency}\" version=\"1.0.0\" /></dependencies></metadata>", StringComparison.Ordinal));
        }

        var bytes = File.ReadAllBytes(package);
        var artifact = new Artifact(Path.GetFileName(package), "nuget", bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        repository.Write("published/release.json", ReleaseJson.Write(new Release { Name = "tiny", Version = "1.0.0", Tag = "v1.0.0", Commit = new string('1', 40), Artifacts = [artifact] }));
    }
}
