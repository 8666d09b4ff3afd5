using System.Security.Cryptography;
using System.Text;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;
using Baton.Core.Releases.Provenance;
using Baton.Evidence;
using Baton.GitHub.Tests.Equipment;
using Baton.Testing.Git;
using Baton.Testing.GitHub;

namespace Baton.GitHub.Tests.Tool;

/// <summary>A release on GitHub that somebody with the right to write has touched, fetched by somebody without a token.</summary>
public sealed class TouchedRelease : IAsyncLifetime
{
    private static readonly BuildOrigin Origin = new(new Uri("https://github.com/acme/web"), new Uri("urn:me"), null, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch);

    private readonly GitSandbox _git = GitSandbox.Init();
    private GitHubServer _github = null!;
    private Release _release = null!;
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private long _ids = 100;

    private HostedRepository Hosted => _github.Repositories[0];

    public async ValueTask InitializeAsync()
    {
        _github = await GitHubServer.StartAsync();
        _github.Behaviour.IsPublic = true;
        _git.Write("baton.json", """{ "name": "web", "versioning": { "tagPrefix": "v" }, "publish": [ { "github": {} } ] }""");
        _git.Git("add", "--all");
        var commit = _git.Commit("feat: begin");
        _git.Git("remote", "add", "origin", "git@github.com:acme/web.git");
        _release = new Release { Name = "web", Version = "1.5.0", Tag = "v1.5.0", Commit = commit, Notes = "# web\n", Contracts = new Contracts([], ["orders/v2"]), Artifacts = [Artifact("api.zip", "api"), Artifact("web.zip", "web")] };
        Hosted.Refs["refs/tags/v1.5.0"] = commit;
        Hosted.Releases.Add(new HostedRelease { Id = 1, TagName = "v1.5.0", Target = commit, Name = "web 1.5.0", PublishedAt = DateTimeOffset.UnixEpoch });
        Upload("api.zip", "api"u8);
        Upload("web.zip", "web"u8);
        UploadRecords(_release);
    }

    public async ValueTask DisposeAsync()
    {
        _key.Dispose();
        _git.Dispose();
        await _github.DisposeAsync();
    }

    [Fact]
    public async Task IsRefused()
    {
        Assert.Empty(await VerifyAsync("v1.5.0"));

        // Taken out of every list, and exchanged.
        UploadRecords(_release with { Artifacts = [_release.Artifacts[0]] });
        Upload("web.zip", "malice"u8);
        Assert.Equal(["BATON6216"], await VerifyAsync("v1.5.0"));

        // A stranger's file with a line of its own.
        UploadRecords(_release);
        Upload("web.zip", "web"u8);
        Upload("setup.exe", "malice"u8);
        Upload(Checksums.FileName, Encoding.UTF8.GetBytes(Sums() + $"{Artifact("setup.exe", "malice").Sha256}  setup.exe\n"));
        Assert.Equal(["BATON6216", "BATON6216"], await VerifyAsync("v1.5.0", "--key", Key()));
        Hosted.Releases[0].Assets.RemoveAll(a => a.Name == "setup.exe");

        // Everything fits, and what the release needs was taken out of its record: a deploy would go ahead.
        UploadRecords(_release);
        Assert.Empty(await VerifyAsync("v1.5.0", "--key", Key()));
        Upload("release.json", Encoding.UTF8.GetBytes(ReleaseJson.Write(_release with { Contracts = null })));
        Assert.Equal(["BATON6212"], await VerifyAsync("v1.5.0", "--key", Key()));
        Assert.Equal(["BATON6212"], await VerifyAsync("v1.5.0"));

        // Whole and right, and not what its tag says.
        Upload("web.zip", "web"u8);
        UploadRecords(_release);
        Hosted.Refs["refs/tags/v1.5.0"] = Stage.Other;
        Assert.Equal(["BATON6217"], await VerifyAsync("v1.5.0"));
        Hosted.Releases[0].TagName = "v1.6.0";
        Hosted.Refs["refs/tags/v1.6.0"] = _release.Commit;
        Assert.Equal(["BATON6217"], await VerifyAsync("v1.6.0"));

        Hosted.Releases[0].TagName = "v1.5.0";
        Hosted.Refs["refs/tags/v1.5.0"] = _release.Commit;
        Hosted.Releases[0].Assets.RemoveAll(a => a.Name == Checksums.FileName);
        Assert.Equal(["BATON6218"], (await VerifyAsync("v1.5.0")).Where(c => c != "BATON6216"));

        _github.Behaviour.IsPublic = false;
        Assert.Equal(["BATON6100"], await VerifyAsync("v1.5.0"));
        Assert.All(_github.Traffic.Requests, r => Assert.Equal(("GET", ""), (r.Method, r.Authorization)));
    }

    private async Task<IReadOnlyList<string>> VerifyAsync(params string[] arguments)
    {
        var run = await ToolRun.StartAsync(_git.Path, new Dictionary<string, string?>(_git.Variables.Select(v => KeyValuePair.Create(v.Key, (string?)v.Value))) { ["GITHUB_API_URL"] = _github.Url.ToString() }, ["verify", .. arguments, "--json"]);
        Assert.True(run.Exit == 0 == (run.Codes.Count == 0), run.All);
        return run.Codes;
    }

    private static Artifact Artifact(string name, string content)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        return new(name, "zip", bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    private string Key() => _git.Write(".git/key.pub", _key.ExportSubjectPublicKeyInfoPem());

    private string Sums() => Encoding.UTF8.GetString(Hosted.Releases[0].Assets.Single(a => a.Name == Checksums.FileName).Bytes!);

    /// <summary>The record and the evidence of a release, as Baton makes them.</summary>
    private void UploadRecords(Release release)
    {
        var evidence = ReleaseEvidence.Write(
            new EvidenceRequest { Release = release, Folder = Path.Combine(_git.Path, ".git", "evidence"), Artifacts = _git.Path, AssetsFiles = [], Date = DateTimeOffset.UnixEpoch, BatonVersion = "1.0.0", SigningKey = new Secret(_key.ExportPkcs8PrivateKeyPem()), Origin = Origin }, TestContext.Current.CancellationToken);
        foreach (var file in evidence.Value)
        {
            Upload(file.Artifact.Name, File.ReadAllBytes(file.Path));
        }

        Upload("release.json", Encoding.UTF8.GetBytes(ReleaseJson.Write(release)));
    }

    private void Upload(string name, ReadOnlySpan<byte> bytes)
    {
        var assets = Hosted.Releases[0].Assets;
        assets.RemoveAll(a => a.Name == name);
        assets.Add(new HostedAsset { Id = ++_ids, Name = name, ContentType = "application/octet-stream", State = "uploaded", Size = bytes.Length, Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)), Bytes = bytes.ToArray() });
    }
}
