using System.Reflection;
using System.Reflection.Emit;
using Baton.Core.Plugins;
using Baton.Testing;
using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>A unit whose packer, publisher, deploy provider and gate come from an assembly that baton.json names.</summary>
public sealed class ReleaseWithPlugins
{
    private static readonly string Assembly = TestSettings.SamplePlugin.Replace('\\', '/');

    private static string Configuration(string plugin = "", string publish = """{ "shelf": { "folder": ".baton/shelf" } }""") => $$"""
        {
          "name": "tiny",
          "plugins": [ {{(plugin.Length == 0 ? $$"""{ "assembly": "{{Assembly}}" }""" : plugin)}} ],
          "versioning": { "tagPrefix": "v" },
          "build": { "project": "Tiny.csproj" },
          "test": { "enabled": false },
          "packages": [ { "zip": "Tiny.csproj" }, { "text": "hello" } ],
          "publish": [ {{publish}} ],
          "gates": { "quiet": { "file": "artifacts/QUIET" } },
          "environments": { "local": { "provider": "note", "file": "artifacts/live.txt" } },
          "ledger": ".baton/ledger.db"
        }
        """;

    [Fact]
    public async Task IsPlannedPublishedVerifiedAndRunAgain()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files(Configuration()));
        string[] published = ["SHA256SUMS", "notes.md", "release.json", "text-1.0.0.txt", "tiny-1.0.0.cdx.json", "Tiny-1.0.0.zip"];

        var planned = (await BatonProcess.JsonAsync(repository.Path, "plan", "--version", "1.0.0")).Exits(0);
        Assert.Contains("publish/shelf/text-1.0.0.txt", planned.Json["operations"]!.AsArray().Select(o => (string?)o!["id"]));
        Assert.False(Directory.Exists(repository[".baton", "shelf"]));

        (await BatonProcess.RunAsync(repository.Path, "release", "--version", "1.0.0")).Exits(0);
        Assert.Equal(published.Order(StringComparer.Ordinal), Directory.EnumerateFiles(repository[".baton", "shelf", "v1.0.0"]).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        Assert.Equal("hello 1.0.0\n8f4ef2ed\n", await File.ReadAllTextAsync(repository[".baton", "shelf", "v1.0.0", "text-1.0.0.txt"], TestContext.Current.CancellationToken));

        Assert.Contains("2 artifacts are what the record says", (await BatonProcess.RunAsync(repository.Path, "verify", "v1.0.0")).Exits(0).All, StringComparison.Ordinal);
        var again = (await BatonProcess.JsonAsync(repository.Path, "release")).Exits(0);
        Assert.All(again.Json["operations"]!.AsArray(), o => Assert.Equal("satisfied", (string?)o!["status"]));
        Assert.Contains("v1.0.0 is on the shelf", (await BatonProcess.RunAsync(repository.Path, "abandon", "1.0.0")).Exits(1).All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IsHeldByTheGateUntilItIsOverridden()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files(Configuration()));
        repository.Write("artifacts/QUIET", "");

        var held = (await BatonProcess.RunAsync(repository.Path, "release", "--env", "local")).Exits(3);
        Assert.Contains("SAMPLE1: The file 'artifacts/QUIET' exists.", held.All, StringComparison.Ordinal);

        var passed = (await BatonProcess.JsonAsync(repository.Path, "release", "--env", "local", "--override", "quiet", "--reason", "a test")).Exits(0);
        Assert.Equal("0.0.0-alpha.0", await File.ReadAllTextAsync(repository["artifacts", "live.txt"], TestContext.Current.CancellationToken));
        Assert.Equal(["succession", "flags", "services", "database", "standby", "freeze", "quiet"], passed.Json["gates"]!.AsArray().Select(g => (string?)g!["gate"]));
    }

    [Fact]
    public async Task IsDeployedRolledBackAndRetired()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files(Configuration()));
        (await BatonProcess.RunAsync(repository.Path, "release", "--version", "1.0.0", "--env", "local")).Exits(0);
        repository.Write("more.txt", "");
        await repository.CommitAllAsync("feat: more");
        (await BatonProcess.RunAsync(repository.Path, "release", "--version", "1.1.0", "--env", "local")).Exits(0);
        Assert.Equal("1.1.0", await NotedAsync(repository));

        (await BatonProcess.RunAsync(repository.Path, "rollback", "--env", "local")).Exits(0);
        Assert.Equal("1.0.0", await NotedAsync(repository));
        Assert.Contains("1.0.0", (await BatonProcess.RunAsync(repository.Path, "status")).Exits(0).All, StringComparison.Ordinal);

        (await BatonProcess.RunAsync(repository.Path, "retire", "tiny", "--env", "local")).Exits(0);
        Assert.False(File.Exists(repository["artifacts", "live.txt"]));
    }

    private static Task<string> NotedAsync(UnitRepository repository) => File.ReadAllTextAsync(repository["artifacts", "live.txt"], TestContext.Current.CancellationToken);

    [Fact]
    public async Task IsHeldWhenTheGateFails()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files(Configuration()));
        Directory.CreateDirectory(repository["artifacts", "QUIET"]);

        var held = (await BatonProcess.RunAsync(repository.Path, "release", "--env", "local")).Exits(3);

        Assert.Contains("BATON5093: The gate 'quiet' failed: 'artifacts/QUIET' is a folder.", held.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NamesThePluginThatThrowsAnException()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files(Configuration().Replace("hello", "fail", StringComparison.Ordinal)));

        var failed = (await BatonProcess.RunAsync(repository.Path, "pack")).Exits(1);

        Assert.Contains("BATON2095: The plugin '", failed.All, StringComparison.Ordinal);
        Assert.Contains("Baton.SamplePlugin.dll' failed: NotSupportedException: This line cannot be packed.", failed.All, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", failed.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IsShownWithTheSettingsOfItsPlugins()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files(Configuration()));

        var shown = (await BatonProcess.RunAsync(repository.Path, "config")).Exits(0).All;

        Assert.Contains("\"text\": \"hello\"", shown, StringComparison.Ordinal);
        Assert.Contains("\"folder\": \".baton/shelf\"", shown, StringComparison.Ordinal);
        Assert.Contains("\"file\": \"artifacts/QUIET\"", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "assembly": "missing.dll" }""", "BATON2090", "There is no file")]
    [InlineData("""{ "assembly": "Tiny.csproj" }""", "BATON2090", "cannot be loaded")]
    [InlineData("""{ "assembly": "UNMARKED" }""", "BATON2091", "is not marked as an assembly with plugins")]
    [InlineData("""{ "assembly": "OLD" }""", "BATON2091", "was compiled for version 99 of the plugin interfaces, and this Baton has version 1")]
    [InlineData("""{ "assembly": "ASSEMBLY", "types": ["Baton.SamplePlugin.ShelfPlugins"] }""", "BATON2092", "Did you mean 'Baton.SamplePlugin.ShelfPlugin'?")]
    [InlineData("""{ "assembly": "ASSEMBLY" }, { "assembly": "ASSEMBLY" }""", "BATON2093", "Two packers have the name 'text'")]
    [InlineData("""{ "assembly": "ASSEMBLY", "types": ["Baton.SamplePlugin.TextPlugin"] }""", "BATON2003", "A publisher is one of \"folder\", \"s3\", \"github\", \"nuget\" and \"exec\".")]
    [InlineData("{ }", "BATON2003", "A plugin needs the \"assembly\"")]
    public async Task SaysWhatIsWrongWithAnAssembly(string plugin, string code, string message)
    {
        using var other = new TempFolder();
        var builder = new PersistedAssemblyBuilder(new AssemblyName("Old"), typeof(object).Assembly, [new CustomAttributeBuilder(typeof(BatonPluginAttribute).GetConstructors()[0], [99])]);
        builder.DefineDynamicModule("Old");
        builder.Save(other["Old.dll"]);
        var text = plugin.Replace("ASSEMBLY", Assembly, StringComparison.Ordinal).Replace("OLD", other["Old.dll"], StringComparison.Ordinal)
            .Replace("UNMARKED", typeof(BatonPluginAttribute).Assembly.Location, StringComparison.Ordinal);
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files(Configuration(text)));

        var refused = (await BatonProcess.RunAsync(repository.Path, "check")).Exits(2);

        Assert.Contains($"error {code}: ", refused.All, StringComparison.Ordinal);
        Assert.Contains(message, refused.All, StringComparison.Ordinal);
        Assert.Contains("baton.json(", refused.All, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", refused.All, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "shelf": {} }""", "\"shelf\" needs a \"folder\".")]
    [InlineData("""{ "shelf": { "folders": "x" } }""", "Did you mean \"folder\"?")]
    [InlineData("""{ "shelf": { "folder": "x" }, "folder": "y" }""", "A publisher is one of \"folder\", \"s3\", \"github\", \"nuget\", \"exec\" and \"shelf\".")]
    public async Task SaysWhatIsWrongWithASection(string publish, string message)
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files(Configuration(publish: publish)));

        var refused = (await BatonProcess.RunAsync(repository.Path, "check")).Exits(2);

        Assert.Contains(message, refused.All, StringComparison.Ordinal);
        Assert.Matches(@"baton\.json\(\d+,\d+\): error BATON200\d", refused.All);
    }
}
