using System.Text.Json.Nodes;
using Baton.Core.Releases;
using Baton.Core.Releases.Sbom;
using Baton.Testing;
using NJsonSchema;

namespace Baton.Core.Tests.Releases;

/// <summary>The bill of materials of a real restore: that of this very project.</summary>
public sealed class BillOfMaterialsShape
{
    private static readonly Release Release = new()
    {
        Name = "web",
        Version = "1.5.0",
        Tag = "v1.5.0",
        Commit = new string('1', 40),
        Artifacts = [new Artifact("web-1.5.0.zip", "zip", 3, new string('a', 64)), new Artifact("web.1.5.0.nupkg", "nuget", 3, new string('b', 64))],
    };

    private static readonly PackageFacts?[] Facts =
    [
        null, new("MIT", null, "Ann"), new("Acme-1.0"), new("UNLICENSED"), new("MIT OR Apache-2.0"), new("LicenseRef-Acme"), new(null, "https://example.com/a licence"), new(null, "https://example.com/licence"), new() { LicenseFile = "LICENSE.txt" },
    ];

    private readonly string _bill = Write();

    [Fact]
    public async Task IsWhatTheStandardAllows()
    {
        var schema = await JsonSchema.FromJsonAsync(CycloneDxShape.Schema, TestContext.Current.CancellationToken);

        Assert.Empty(schema.Validate(_bill));
    }

    [Theory]
    [InlineData("bomFormat", "\"SPDX\"")]
    [InlineData("serialNumber", "\"1\"")]
    [InlineData("components", "[{ \"type\": \"library\" }]")]
    [InlineData("colour", "\"red\"")]
    public async Task IsHeldToIt(string key, string value)
    {
        var schema = await JsonSchema.FromJsonAsync(CycloneDxShape.Schema, TestContext.Current.CancellationToken);
        var bill = JsonNode.Parse(_bill)!;
        bill[key] = JsonNode.Parse(value);

        Assert.NotEmpty(schema.Validate(bill.ToJsonString()));
    }

    [Fact]
    public void HasAHashForEachPackage()
    {
        var packages = JsonNode.Parse(_bill)!["components"]!.AsArray().Where(c => (string)c!["type"]! == "library").ToList();

        Assert.True(packages.Count > 20, $"{packages.Count} packages");
        Assert.All(packages, p => Assert.Equal(128, ((string)p!["hashes"]![0]!["content"]!).Length));
    }

    [Fact]
    public void HasEachReferenceOnce()
    {
        var bill = JsonNode.Parse(_bill)!;
        var references = bill["components"]!.AsArray().Append(bill["metadata"]!["component"]).Select(c => (string)c!["bom-ref"]!).ToList();

        Assert.Equal(references.Count, references.Distinct().Count());
        Assert.All(bill["dependencies"]!.AsArray(), d => Assert.Empty(d!["dependsOn"]!.AsArray().Append(d["ref"]).Select(o => (string)o!).Except(references)));
    }

    private static string Write()
    {
        var assets = AssetsFile.Read(File.ReadAllText(RepositoryRoot.Combine("tests", "Baton.Core.Tests", "obj", "project.assets.json")));
        return CycloneDx.Write(Release, assets, p => Facts[(p.Id.Length + p.Version.Length) % Facts.Length], new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), "1.0.0");
    }
}
