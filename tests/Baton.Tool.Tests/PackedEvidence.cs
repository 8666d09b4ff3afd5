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
        var world = World(repository, key);

        Assert.Equal(0, BatonApp.Run(["release", "--version", "1.2.3", "-C", repository.Path, "--json"], world));

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

        Assert.Equal(0, BatonApp.Run(["verify", "v1.2.3", "--key", "artifacts/key.pub", "-C", repository.Path], world));
        await File.AppendAllTextAsync(Path.Combine(folder, "tiny-1.2.3.cdx.json"), " ", TestContext.Current.CancellationToken);
        Assert.Equal(1, BatonApp.Run(["verify", "v1.2.3", "--key", "artifacts/key.pub", "-C", repository.Path], world));
    }

    /// <summary>A feed takes packages alone; what proves them stays in the packed release.</summary>
    [Fact]
    public async Task IsFoundHereForAReleaseThatIsOnAFeedAlone()
    {
        using var repository = await UnitRepository.OfAsync(
        [
            .. TinyUnit.Files(TinyUnit.With("{ \"zip\": \"Tiny.csproj\", \"include\": [\"hooks/**\"] }", "{ \"nuget\": \"Tiny.csproj\" }").Replace("{ \"folder\": \".baton/releases\" }", "{ \"nuget\": { \"source\": \"ours\" } }", StringComparison.Ordinal)).Where(f => f.Path != "Tiny.csproj"),
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
        var world = World(repository, key);
        int Run(params string[] arguments) => BatonApp.Run([.. arguments, "-C", repository.Path], world);

        Assert.True(Run("release", "--version", "1.2.3") == 0, world.Out.ToString());
        Assert.True(Run("verify", "v1.2.3", "--key", "artifacts/key.pub") == 0, world.Out.ToString());

        File.Delete(repository["artifacts", "baton", "evidence", "tiny-1.2.3.intoto.jsonl"]);
        Assert.Equal(1, Run("verify", "v1.2.3", "--key", "artifacts/key.pub"));
        Assert.Contains("BATON6212", world.Out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task IsCheckedForASigningKeyThatCannotSign()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files());
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var world = World(repository, key);
        var variables = new Dictionary<string, string>(world.Variables) { ["BATON_SIGNING_KEY"] = "no key" };

        Assert.Equal(2, BatonApp.Run(["check", "-C", repository.Path], world with { Variables = variables }));
        Assert.Contains("BATON6152", world.Out.ToString(), StringComparison.Ordinal);
    }

    private static DateTimeOffset Time(JsonNode? time) => DateTimeOffset.Parse((string)time!);

    private static ProcessWorld World(UnitRepository repository, ECDsa key) => ProcessWorld.Observe(TestContext.Current.CancellationToken) with
    {
        Variables = new Dictionary<string, string>(ProcessWorld.Observe(default).Variables.Where(v => !v.Key.StartsWith("GITHUB_", StringComparison.Ordinal))) { ["BATON_SIGNING_KEY"] = key.ExportPkcs8PrivateKeyPem() },
        CurrentDirectory = repository.Path,
        User = "a-person",
        Host = "a-machine",
        Time = new Minutes(),
        Out = new StringWriter(),
        Error = new StringWriter(),
        OutColours = false,
        ErrorColours = false,
        OutWidth = null,
        ErrorWidth = null,
    };

    private sealed class Minutes : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => _now += TimeSpan.FromMinutes(1);
    }
}
