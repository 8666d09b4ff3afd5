using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Baton.Core.Releases;
using Baton.Evidence;
using Baton.Testing;

namespace Baton.GitHub.Tests.Evidence;

/// <summary>The bill of materials of a real restore, with the real packages: those of the command <c>baton</c>, which carries Cake.Tool's assemblies.</summary>
public sealed class BillOfMaterialsOfThisTool : IDisposable
{
    // What `sha512sum newtonsoft.json.13.0.3.nupkg` says of the package of the public gallery.
    private const string NewtonsoftJson = "99b252bc77d1c5f5f7b51fd4ea7d5653e9961d7b3061cf9207f8643a9c7cc9965eebc84d6467f2989bb4723b1a244915cc232a78f894e8b748ca882a7c89fb92";
    private static readonly string Assets = RepositoryRoot.Combine("build", "Baton.Tool", "obj", "project.assets.json");

    // …/bin/Debug/net10.0/ of this project is bin/Debug/net10.0 of the tool.
    private static readonly string Tool = RepositoryRoot.Combine(["build", "Baton.Tool", .. AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar).Split(Path.DirectorySeparatorChar)[^3..]]);

    private readonly TempFolder _folder = new();

    [Fact]
    public async Task HasTheHashOfEachPackageFile()
    {
        var packages = Packages(await WriteAsync(Assets, []));

        Assert.Equal(NewtonsoftJson, Hash(packages["Newtonsoft.Json@13.0.3"]));
        Assert.True(packages.Count > 15, $"{packages.Count} packages");
        Assert.All(packages.Values, p => Assert.Equal(Convert.ToHexStringLower(SHA512.HashData(File.ReadAllBytes(Nupkg((string)p["name"]!, (string)p["version"]!)))), Hash(p)));
    }

    [Fact]
    public async Task HasNoHashWhereThePackageFileIsGone()
    {
        var installed = Path.GetDirectoryName(Nupkg("Newtonsoft.Json", "13.0.3"))!;
        _folder.Write("packages/newtonsoft.json/13.0.3/newtonsoft.json.nuspec", await File.ReadAllTextAsync(Path.Combine(installed, "newtonsoft.json.nuspec"), TestContext.Current.CancellationToken));
        var json = JsonNode.Parse(await File.ReadAllTextAsync(Assets, TestContext.Current.CancellationToken))!;
        json["packageFolders"] = new JsonObject { [_folder["packages"]] = new JsonObject() };
        var assets = _folder.Write("obj/project.assets.json", json.ToJsonString());

        var package = Packages(await WriteAsync(assets, []))["Newtonsoft.Json@13.0.3"];

        Assert.Null(package["hashes"]);
        Assert.Equal("MIT", (string?)package["licenses"]![0]!["license"]!["id"]);
    }

    [Fact]
    public async Task HasWhatIsShippedOfADownloadedPackage()
    {
        string[] names = ["Cake.Core.dll", "Cake.Common.dll", "Spectre.Console.Cli.dll"];
        var cake = Packages(await WriteAsync(Assets, names))["Cake.Tool@7.0.0"];
        var files = cake["components"]!.AsArray();

        Assert.Equal("required", (string?)cake["scope"]);
        Assert.Equal("MIT", (string?)cake["licenses"]![0]!["license"]!["id"]);
        foreach (var name in names)
        {
            var file = Assert.Single(files, f => (string)f!["name"]! == $"tools/net10.0/any/{name}")!;
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(Tool, name), TestContext.Current.CancellationToken))), Hash(file));
        }

        Assert.Equal("7.0.0", (string?)files.First(f => ((string)f!["name"]!).EndsWith("/Cake.Core.dll", StringComparison.Ordinal))!["version"]);
        Assert.DoesNotContain(files, f => ((string)f!["name"]!).EndsWith("/Cake.NuGet.dll", StringComparison.Ordinal));
    }

    [Fact]
    public async Task LeavesOutADownloadedPackageOfWhichNothingIsShipped()
    {
        var cake = Packages(await WriteAsync(Assets, ["Baton.Core.dll"]))["Cake.Tool@7.0.0"];

        Assert.Equal("excluded", (string?)cake["scope"]);
        Assert.Null(cake["components"]);
    }

    public void Dispose() => _folder.Dispose();

    private static string Nupkg(string id, string version)
    {
        var folders = JsonNode.Parse(File.ReadAllText(Assets))!["packageFolders"]!.AsObject().Select(f => f.Key);
        var (lower, number) = (id.ToLowerInvariant(), version.ToLowerInvariant());
        return folders.Select(f => Path.Combine(f, lower, number, $"{lower}.{number}.nupkg")).First(File.Exists);
    }

    private static string? Hash(JsonNode component) => (string?)component["hashes"]![0]!["content"];

    private static Dictionary<string, JsonNode> Packages(JsonNode bill) =>
        bill["components"]!.AsArray().Where(c => (string)c!["type"]! == "library").ToDictionary(c => $"{c!["name"]}@{c["version"]}", c => c!);

    /// <summary>Of a release that ships these files of the tool.</summary>
    private async Task<JsonNode> WriteAsync(string assets, string[] shipped)
    {
        var artifacts = Directory.CreateDirectory(_folder["artifacts"]).FullName;
        using (var zip = ZipFile.Open(Path.Combine(artifacts, "web.zip"), ZipArchiveMode.Create))
        {
            foreach (var name in shipped)
            {
                zip.CreateEntryFromFile(Path.Combine(Tool, name), $"tools/{name}");
            }
        }

        var written = ReleaseEvidence.Write(
            new EvidenceRequest
            {
                Release = new Release { Name = "web", Version = "1.5.0", Tag = "v1.5.0", Commit = new string('1', 40), Artifacts = [new("web.zip", "zip", 3, new string('a', 64))] },
                Folder = _folder["evidence"],
                Artifacts = artifacts,
                AssetsFiles = [assets],
                Date = DateTimeOffset.UnixEpoch,
                BatonVersion = "1.0.0",
            },
            TestContext.Current.CancellationToken);
        Assert.Empty(written.Diagnostics);
        return JsonNode.Parse(await File.ReadAllTextAsync(_folder["evidence", "web-1.5.0.cdx.json"], TestContext.Current.CancellationToken))!;
    }
}
