using System.Text.Json.Nodes;
using Baton.Core.Releases;
using Baton.Core.Releases.Sbom;
using Baton.Testing;
using CycloneDX;
using Validator = CycloneDX.Json.Validator;

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
        new("MIT") { Sha512 = new string('c', 128), Shipped = [new("tools/a.dll", new string('d', 64), "1.0.0"), new("tools/b.txt", new string('e', 64), null)] },
    ];

    private readonly string _bill = Write();

    [Fact]
    public void IsWhatTheOfficialSchemaAllows()
    {
        var result = Validator.Validate(_bill, SpecificationVersion.v1_6);

        Assert.True(result.Valid, string.Join('\n', result.Messages));
    }

    [Theory]
    [InlineData("bomFormat", "\"SPDX\"")]
    [InlineData("serialNumber", "\"1\"")]
    [InlineData("components", """[{ "type": "library" }]""")]
    [InlineData("components", """[{ "type": "library", "name": "a", "licenses": [{ "license": { "id": "Acme-1.0" } }] }]""")]
    [InlineData("components", """[{ "type": "library", "name": "a", "hashes": [{ "alg": "SHA-512", "content": "00" }] }]""")]
    [InlineData("colour", "\"red\"")]
    public void IsHeldToIt(string key, string value)
    {
        var bill = JsonNode.Parse(_bill)!;
        bill[key] = JsonNode.Parse(value);

        Assert.False(Validator.Validate(bill.ToJsonString(), SpecificationVersion.v1_6).Valid);
    }

    [Fact]
    public void KnowsNoLicenceThatIsNotListed()
    {
        var bill = JsonNode.Parse(_bill)!;
        bill["components"] = new JsonArray([.. SpdxIds.Known.Select(id => new JsonObject
        {
            ["type"] = "library", ["name"] = id, ["licenses"] = new JsonArray(new JsonObject { ["license"] = new JsonObject { ["id"] = id } }),
        })]);

        var result = Validator.Validate(bill.ToJsonString(), SpecificationVersion.v1_6);

        Assert.True(result.Valid, string.Join('\n', result.Messages));
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
