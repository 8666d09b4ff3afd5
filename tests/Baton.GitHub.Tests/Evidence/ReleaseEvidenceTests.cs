using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;
using Baton.Core.Releases.Provenance;
using Baton.Evidence;
using Baton.Testing;

namespace Baton.GitHub.Tests.Evidence;

/// <summary>The files beside a release, made of what lies on a disk.</summary>
public sealed class ReleaseEvidenceTests : IDisposable
{
    private const string Assets = """
        {
          "version": 3,
          "targets": { "net10.0": {
            "Acme.Core/1.0.0": { "type": "package", "dependencies": { "Acme.Files": "2.0.0" } },
            "Acme.Files/2.0.0": { "type": "package" },
            "Acme.Old/3.0.0": { "type": "package" }
          } },
          "libraries": {
            "Acme.Core/1.0.0": { "type": "package", "path": "acme.core/1.0.0" },
            "Acme.Files/2.0.0": { "type": "package", "path": "acme.files/2.0.0" },
            "Acme.Old/3.0.0": { "type": "package", "path": "acme.old/3.0.0" }
          },
          "packageFolders": { "FOLDER": {} },
          "project": { "version": "1.0.0", "frameworks": { "net10.0": { "dependencies": { "Acme.Core": { "target": "Package", "version": "[1.0.0, )" }, "Acme.Old": { "target": "Package", "version": "[3.0.0, )" } } } } }
        }
        """;

    private readonly TempFolder _folder = new();

    private EvidenceRequest Request => new()
    {
        Release = new Release { Name = "web", Version = "1.5.0", Tag = "v1.5.0", Commit = new string('1', 40), Notes = "# web\n", Artifacts = [new("web.zip", "zip", 3, new string('a', 64))] },
        Folder = _folder["evidence"],
        Artifacts = _folder["packages-of-the-release"],
        AssetsFiles = [_folder["obj", "project.assets.json"]],
        Date = DateTimeOffset.UnixEpoch,
        BatonVersion = "1.0.0",
    };

    [Fact]
    public async Task HasTheLicencesThatThePackagesThemselvesName()
    {
        Restore();
        Nuspec("acme.core", "1.0.0", """<license type="expression">MIT OR Apache-2.0</license><licenseUrl>https://licenses.example/MIT</licenseUrl>""");
        Nuspec("acme.files", "2.0.0", """<license type="file">LICENSE.txt</license><licenseUrl>https://aka.ms/deprecateLicenseUrl</licenseUrl>""");
        Nuspec("acme.old", "3.0.0", "<licenseUrl>https://example.org/licence</licenseUrl>");

        var components = await ComponentsAsync();

        Assert.Equal("""[{"expression":"MIT OR Apache-2.0"}]""", components["Acme.Core"]["licenses"]!.ToJsonString());
        Assert.Contains("LICENSE.txt", components["Acme.Files"]["licenses"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("https://example.org/licence", components["Acme.Old"]["licenses"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.All(["Acme.Core", "Acme.Files", "Acme.Old"], id => Assert.Contains("ada", components[id].ToJsonString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task SaysNothingOfPackagesThatAreGoneOrBroken()
    {
        Restore();
        Nuspec("acme.core", "1.0.0", "<license");

        var components = await ComponentsAsync();

        Assert.Equal(3, components.Count(c => c.Key.StartsWith("Acme", StringComparison.Ordinal)));
        Assert.DoesNotContain(components, c => c.Value.AsObject().ContainsKey("licenses"));
    }

    [Fact]
    public void WarnsOfAProjectThatWasNotRestored()
    {
        var written = ReleaseEvidence.Write(Request, TestContext.Current.CancellationToken);

        Assert.Equal(["BATON6151"], written.Diagnostics.Select(d => d.Code));
        Assert.Equal(["notes.md", "web-1.5.0.cdx.json", "SHA256SUMS"], written.Value.Select(f => f.Artifact.Name));
    }

    [Fact]
    public void NamesEveryFileInItsChecksums()
    {
        Restore();
        var written = ReleaseEvidence.Write(Request, TestContext.Current.CancellationToken).Value;

        var sums = Checksums.Read(File.ReadAllText(_folder["evidence", "SHA256SUMS"]));
        Assert.Equal(["notes.md", "web-1.5.0.cdx.json", "web.zip"], sums.Keys.Order(StringComparer.Ordinal));
        Assert.All(written, f => Assert.Equal(f.Artifact.Sha256, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f.Path)))));
    }

    [Theory]
    [InlineData("a path of a file")]
    [InlineData("the key itself")]
    public void IsSignedWithTheKey(string given)
    {
        Restore();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var pem = key.ExportPkcs8PrivateKeyPem();
        var request = Request with { SigningKey = new Secret(given == "the key itself" ? pem : _folder.Write("key.pem", pem)), Origin = new BuildOrigin(new Uri("https://example.org/web"), new Uri("urn:me"), null, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch) };

        var envelope = ReleaseEvidence.Write(request, TestContext.Current.CancellationToken).Value.Single(f => f.Artifact.Kind == "provenance");

        var said = DsseEnvelope.Open(File.ReadAllText(envelope.Path), key);
        Assert.All(["web.zip", "notes.md", "web-1.5.0.cdx.json", "release.json"], file => Assert.Contains($"\"{file}\"", said, StringComparison.Ordinal));

        // A build without a key leaves none that is about another build's files.
        _ = ReleaseEvidence.Write(Request, TestContext.Current.CancellationToken);
        Assert.False(File.Exists(envelope.Path));
    }

    [Fact]
    public void IsNotSignedWithWhatIsNoKeyAndDoesNotRepeatIt()
    {
        Restore();
        var error = Assert.Single(ReleaseEvidence.Write(Request with { SigningKey = new Secret("-----BEGIN hunter2"), Origin = new BuildOrigin(new Uri("https://example.org/web"), new Uri("urn:me"), null, default, default) }, TestContext.Current.CancellationToken).Diagnostics);

        Assert.Equal("BATON6152", error.Code);
        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("full disk")]
    [InlineData("no folder")]
    public void ThatCannotBeWrittenIsACodedError(string why)
    {
        Assert.SkipWhen(why == "full disk" && !File.Exists("/dev/full"), "Needs /dev/full.");
        Restore();
        if (why == "full disk")
        {
            Directory.CreateDirectory(_folder["evidence"]);
            File.CreateSymbolicLink(_folder["evidence", "SHA256SUMS"], "/dev/full");
        }
        else
        {
            _folder.Write("evidence", "a file is in its place");
        }

        Assert.Equal(["BATON6150"], ReleaseEvidence.Write(Request, TestContext.Current.CancellationToken).Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void IsNotWrittenAfterACancellation()
    {
        Restore();
        Assert.ThrowsAny<OperationCanceledException>(() => ReleaseEvidence.Write(Request, new CancellationToken(canceled: true)));
        Assert.False(File.Exists(_folder["evidence", "SHA256SUMS"]));
    }

    public void Dispose() => _folder.Dispose();

    private void Restore() => _folder.Write("obj/project.assets.json", Assets.Replace("FOLDER", _folder["packages"].Replace("\\", "\\\\", StringComparison.Ordinal), StringComparison.Ordinal));

    private void Nuspec(string id, string version, string licence) => _folder.Write(
        $"packages/{id}/{version}/{id}.nuspec", $"""<package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata><id>{id}</id><version>{version}</version><authors>ada</authors>{licence}</metadata></package>""");

    private async Task<Dictionary<string, JsonObject>> ComponentsAsync()
    {
        var written = ReleaseEvidence.Write(Request, TestContext.Current.CancellationToken);
        Assert.Empty(written.Diagnostics);
        var bill = JsonNode.Parse(await File.ReadAllTextAsync(_folder["evidence", "web-1.5.0.cdx.json"], TestContext.Current.CancellationToken));
        return bill!["components"]!.AsArray().ToDictionary(c => (string)c!["name"]!, c => c!.AsObject());
    }
}
