using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Baton.Core.Releases.Provenance;
using Baton.Testing.Feeds;
using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>A release to a folder alone: it has the evidence that a release on GitHub has.</summary>
public sealed class PackedEvidence
{
    [Fact]
    public async Task IsPublishedWithTheReleaseAndNamesNoPersonAndNoMachine()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files());
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        repository.Write("artifacts/key.pub", key.ExportSubjectPublicKeyInfoPem());
        var pem = key.ExportPkcs8PrivateKeyPem();

        (await BatonProcess.SigningAsync(pem, repository.Path, "release", "--version", "1.2.3")).Exits(0);

        var folder = repository[".baton", "releases", "tiny", "1.2.3"];
        Assert.Equal(
            ["SHA256SUMS", "Tiny-1.2.3.zip", "notes.md", "release.json", "tiny-1.2.3.cdx.json", "tiny-1.2.3.intoto.jsonl"],
            Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var statement = DsseEnvelope.Open(await File.ReadAllTextAsync(Path.Combine(folder, "tiny-1.2.3.intoto.jsonl"), TestContext.Current.CancellationToken), key)!;
        var run = JsonNode.Parse(statement)!["predicate"]!["runDetails"]!;
        Assert.Equal("tag:baton,2026:builder/local", (string?)run["builder"]!["id"]);
        Assert.DoesNotContain("a-person", statement, StringComparison.Ordinal);
        Assert.DoesNotContain("a-machine", statement, StringComparison.Ordinal);

        // The clock moves a minute each time that it is read: packing began before the record was written, and ended after it.
        var record = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "release.json"), TestContext.Current.CancellationToken))!;
        var (started, finished, built) = (Time(run["metadata"]!["startedOn"]), Time(run["metadata"]!["finishedOn"]), Time(record["build"]!["at"]));
        Assert.True(started < built && built < finished, $"started {started}, built {built}, finished {finished}");

        (await BatonProcess.RunAsync(repository.Path, "verify", "v1.2.3", "--key", "artifacts/key.pub")).Exits(0);
        await File.AppendAllTextAsync(Path.Combine(folder, "tiny-1.2.3.cdx.json"), " ", TestContext.Current.CancellationToken);
        (await BatonProcess.RunAsync(repository.Path, "verify", "v1.2.3", "--key", "artifacts/key.pub")).Exits(1);
    }

    /// <summary>A feed takes packages alone; what proves them stays in the packed release.</summary>
    [Fact]
    public async Task IsFoundHereForAReleaseThatIsOnAFeedAlone()
    {
        using var repository = await UnitRepository.OfAsync(
        [
            .. TinyUnit.Files(TinyUnit.With("{ \"zip\": \"Tiny.csproj\", \"include\": [\"hooks/**\"] }", "{ \"nuget\": \"Tiny.csproj\", \"use\": false }").Replace("{ \"folder\": \".baton/releases\" }", "{ \"nuget\": { \"source\": \"ours\" } }", StringComparison.Ordinal)).Where(f => f.Path != "Tiny.csproj"),
            ("nuget.config", """<configuration><packageSources><clear /><add key="ours" value="artifacts/feed" /></packageSources></configuration>"""),
            ("Tiny.csproj", """
                <Project>
                  <Target Name="Restore" />
                  <Target Name="Build" />
                  <Target Name="Pack"><Copy SourceFiles="artifacts/Tiny.1.2.3.nupkg" DestinationFolder="$(PackageOutputPath)" /></Target>
                </Project>
                """),
        ]);
        Directory.CreateDirectory(repository["artifacts", "feed"]);
        FeedPackage.Write(repository["artifacts", "Tiny.1.2.3.nupkg"], "Tiny", "1.2.3");
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        repository.Write("artifacts/key.pub", key.ExportSubjectPublicKeyInfoPem());

        (await BatonProcess.SigningAsync(key.ExportPkcs8PrivateKeyPem(), repository.Path, "release", "--version", "1.2.3")).Exits(0);
        (await BatonProcess.RunAsync(repository.Path, "verify", "v1.2.3", "--key", "artifacts/key.pub")).Exits(0);

        File.Delete(repository["artifacts", "baton", "evidence", "tiny-1.2.3.intoto.jsonl"]);
        Assert.Equal(["BATON6212"], (await BatonProcess.JsonAsync(repository.Path, "verify", "v1.2.3", "--key", "artifacts/key.pub")).Exits(1).Errors);
    }

    [Fact]
    public async Task IsCheckedForASigningKeyThatCannotSign()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files());

        Assert.Contains("BATON6152", (await BatonProcess.SigningAsync("no key", repository.Path, "check", "--json")).Exits(2).Errors);
    }

    private static DateTimeOffset Time(JsonNode? time) => DateTimeOffset.Parse((string)time!);
}
