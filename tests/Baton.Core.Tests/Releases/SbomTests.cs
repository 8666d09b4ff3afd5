using System.Text.Json;
using System.Text.Json.Nodes;
using Baton.Core.Releases;
using Baton.Core.Releases.Sbom;

namespace Baton.Core.Tests.Releases;

public static class SbomTests
{
    private const string Assets = """
        {
          "version": 3,
          "targets": {
            "net10.0": {
              "Alpha/1.2.0": { "type": "package", "dependencies": { "Beta": "2.0.0" } },
              "Beta/2.1.0": { "type": "package" },
              "Build.Only/9.0.0": { "type": "package", "dependencies": { "Gamma": "1.0.0" } },
              "Gamma/1.0.0": { "type": "package" },
              "Other/1.0.0": { "type": "project", "dependencies": { "Delta": "4.0.0" } },
              "Delta/4.0.0": { "type": "package" }
            },
            "net10.0/linux-x64": {
              "Alpha/1.2.0": { "type": "package", "dependencies": { "Beta": "2.0.0" } },
              "Beta/2.1.0": { "type": "package" }
            }
          },
          "libraries": {
            "Alpha/1.2.0": { "type": "package" },
            "Beta/2.1.0": { "type": "package" }
          },
          "project": {
            "frameworks": {
              "net10.0": {
                "dependencies": { "Alpha": { "target": "Package" }, "Build.Only": { "target": "Package", "suppressParent": "All" } },
                "downloadDependencies": [ { "name": "Tools", "version": "[7.0.0, 7.0.0]" }, { "name": "Delta", "version": "[4.0.0, 4.0.0]" } ]
              }
            }
          }
        }
        """;

    public sealed class AnAssetsFile
    {
        private readonly IReadOnlyList<PackageComponent> _read = AssetsFile.Read(Assets);

        [Fact]
        public void NamesEveryPackageOnce() =>
            Assert.Equal(["Alpha@1.2.0", "Beta@2.1.0", "Build.Only@9.0.0", "Delta@4.0.0", "Gamma@1.0.0", "Tools@7.0.0"], _read.Select(p => p.Url["pkg:nuget/".Length..]));

        [Fact]
        public void KnowsWhatIsNotShipped() => Assert.Equal(["Build.Only", "Gamma", "Tools"], _read.Where(p => p.DevelopmentOnly).Select(p => p.Id));

        [Fact]
        public void KnowsWhatTheReleaseItselfRefersTo() => Assert.Equal(["Alpha", "Delta"], _read.Where(p => p.IsDirect).Select(p => p.Id));

        [Fact]
        public void SaysWhatWasResolvedNotWhatWasAskedFor() => Assert.Equal(["pkg:nuget/Beta@2.1.0"], _read[0].Dependencies);

        [Fact]
        public void KnowsWhatWasOnlyDownloaded() => Assert.Equal(["Tools"], _read.Where(p => p.IsDownload).Select(p => p.Id));

        [Theory]
        [InlineData("[]")]
        [InlineData("{}")]
        [InlineData("no json")]
        public void IsNoOtherJson(string json) => Assert.ThrowsAny<JsonException>(() => AssetsFile.Read(json));
    }

    public sealed class ABillOfMaterials
    {
        private static readonly Release Release = new()
        {
            Name = "web",
            Version = "1.5.0",
            Tag = "v1.5.0",
            Commit = new string('1', 40),
            Artifacts = [new Artifact("web.zip", "zip", 3, new string('a', 64))],
        };

        private readonly JsonNode _bom = JsonNode.Parse(Write(p => p.Id switch
        {
            "Alpha" => new PackageFacts("MIT", null, "Ann"),
            "Beta" => new PackageFacts("MIT OR Apache-2.0"),
            "Gamma" => new PackageFacts(null, "https://example.com/licence"),
            _ => null,
        }))!;

        [Fact]
        public void SaysWhatItIs() => Assert.Equal(("CycloneDX", "1.6", 1), ((string)_bom["bomFormat"]!, (string)_bom["specVersion"]!, (int)_bom["version"]!));

        [Fact]
        public void HasTheFilesWithTheirHashes() =>
            Assert.Equal(new string('a', 64), (string?)Component("web.zip")["hashes"]![0]!["content"]);

        [Fact]
        public void HasLicences()
        {
            Assert.Equal("MIT", (string?)Component("Alpha")["licenses"]![0]!["license"]!["id"]);
            Assert.Equal("MIT OR Apache-2.0", (string?)Component("Beta")["licenses"]![0]!["expression"]);
            Assert.Equal("https://example.com/licence", (string?)Component("Gamma")["licenses"]![0]!["license"]!["url"]);
            Assert.Null(Component("Delta")["licenses"]);
        }

        [Theory]
        [InlineData("MIT", "id")]
        [InlineData("GPL-2.0+", "expression")]
        [InlineData("LicenseRef-Acme", "expression")]
        [InlineData("(MIT)", "expression")]
        [InlineData("mit", "expression")]
        [InlineData("Acme-1.0", "expression")]
        [InlineData("UNLICENSED", "name")]
        public void HasAnIdOnlyForALicenceOfTheList(string license, string key)
        {
            var bom = JsonNode.Parse(Write(_ => new PackageFacts(license)))!;
            var licence = bom["components"]!.AsArray().Single(c => (string)c!["name"]! == "Alpha")!["licenses"]![0]!;

            Assert.Equal(license, (string?)(key == "expression" ? licence["expression"] : licence["license"]![key]));
        }

        [Fact]
        public void NamesTheFileOfALicence()
        {
            var bom = JsonNode.Parse(Write(_ => new PackageFacts { LicenseFile = "LICENSE.txt" }))!;

            Assert.Equal("the file LICENSE.txt in the package", (string?)bom["components"]![1]!["licenses"]![0]!["license"]!["name"]);
        }

        [Fact]
        public void LinksTheReleaseToWhatItRefersToItself() => Assert.Equal(
            ["pkg:nuget/Alpha@1.2.0", "pkg:nuget/Delta@4.0.0"],
            _bom["dependencies"]![0]!["dependsOn"]!.AsArray().Select(d => (string)d!));

        [Fact]
        public void LeavesOutOfTheReleaseWhatIsForDevelopment() => Assert.Equal("excluded", (string?)Component("Build.Only")["scope"]);

        [Fact]
        public void LeavesOutADownloadOfWhichNothingIsShipped() => Assert.Equal("excluded", (string?)Component("Tools")["scope"]);

        [Fact]
        public void HasADownloadWithItsFilesThatAreShipped()
        {
            var bom = JsonNode.Parse(Write(p => p.IsDownload ? new PackageFacts { Shipped = [new("tools/b.dll", new string('b', 64), "7.0.0"), new("tools/a.txt", new string('a', 64), null)] } : null))!;
            var tools = bom["components"]!.AsArray().Single(c => (string)c!["name"]! == "Tools")!;

            Assert.Equal("required", (string?)tools["scope"]);
            Assert.Equal(["tools/a.txt", "tools/b.dll 7.0.0"], tools["components"]!.AsArray().Select(f => $"{f!["name"]} {f["version"]}".Trim()));
            Assert.Contains("pkg:nuget/Tools@7.0.0", bom["dependencies"]![0]!["dependsOn"]!.AsArray().Select(d => (string)d!));
        }

        [Fact]
        public void HasNoHashOfAPackageThatIsNotHere() => Assert.All(
            _bom["components"]!.AsArray().Where(c => (string)c!["type"]! == "library"), c => Assert.Null(c!["hashes"]));

        [Fact]
        public void EveryReferenceIsAComponent()
        {
            var known = _bom["components"]!.AsArray().Append(_bom["metadata"]!["component"]).Select(c => (string)c!["bom-ref"]!).ToHashSet();

            Assert.All(_bom["dependencies"]!.AsArray(), d => Assert.Empty(d!["dependsOn"]!.AsArray().Append(d["ref"]).Select(o => (string)o!).Except(known)));
        }

        [Fact]
        public void IsTheSameBytesForTheSameRelease() => Assert.Equal(Write(_ => null), Write(_ => null));

        [Fact]
        public void HasAnotherSerialNumberForAnotherContent() => Assert.NotEqual((string?)_bom["serialNumber"], (string?)JsonNode.Parse(Write(_ => null))!["serialNumber"]);

        [Fact]
        public void HasASerialNumberOfTheRightForm() => Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", (string)_bom["serialNumber"]!);

        private static string Write(Func<PackageComponent, PackageFacts?> facts) =>
            CycloneDx.Write(Release, AssetsFile.Read(Assets), facts, new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), "1.0.0");

        private JsonNode Component(string name) => _bom["components"]!.AsArray().Single(c => (string)c!["name"]! == name)!;
    }
}
