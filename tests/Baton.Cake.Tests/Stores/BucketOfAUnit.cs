using System.Security.Cryptography;
using System.Text;
using Baton.Cake.Tests.Equipment;
using Baton.Core.Releases;
using Baton.Pipeline.Road;
using Baton.Pipeline.Stages;
using Baton.Testing.Buckets;
using Baton.Testing.Git;

namespace Baton.Cake.Tests.Stores;

/// <summary>The commands of <c>baton store</c> with a bucket.</summary>
public sealed class BucketOfAUnit : IAsyncLifetime
{
    private readonly GitSandbox _git = GitSandbox.Init();
    private BucketServer _server = null!;
    private ReleaseRun? _run;

    public async ValueTask InitializeAsync()
    {
        _server = await BucketServer.StartAsync(CancellationToken.None);
        _git.Write("baton.json", $$"""
            { "name": "shop", "publish": [ { "s3": { "bucket": "{{BucketServer.Bucket}}", "prefix": "apps", "endpoint": "{{_server.Endpoint}}" } } ], "environments": { "live": {} } }
            """);
        _git.Commit("feat: begin");
    }

    [Fact]
    public async Task IsAStoreLikeAFolder()
    {
        Assert.SkipWhen(_server.Reason is not null, _server.Reason ?? "");
        foreach (var version in new[] { "1.0.0", "1.1.0", "1.2.0", "1.3.0-beta.1" })
        {
            Packed(version);
            Assert.Empty(await StoreAsync(["put", $"packed-{version}"]));
        }

        Assert.Empty(await StoreAsync(["put", "packed-1.0.0"]));
        Assert.True(_run!.Answer.NothingToDo);
        await LiveReleases.AddAsync(_git.Path, Record("1.0.0"));

        Assert.Equal(["1.0.0 ", "1.1.0 ", "1.2.0 latest", "1.3.0-beta.1 beta,next"], await ListedAsync());
        Assert.Empty(await StoreAsync(["get", "shop@beta"], to: "got"));
        Assert.Equal("zip of 1.3.0-beta.1", File.ReadAllText(Path.Combine(_git.Path, "got", "shop.zip")));

        Assert.Equal(["BATON6233"], await StoreAsync(["rm", "shop@1.0.0"]));
        Assert.Empty(await StoreAsync(["gc"], keep: "1"));
        Assert.Equal(["1.0.0 ", "1.2.0 latest", "1.3.0-beta.1 beta,next"], await ListedAsync());
        Assert.Empty(await StoreAsync(["rm", "shop@1.3.0-beta.1"]));
        Assert.Equal(["1.0.0 ", "1.2.0 latest,next"], await ListedAsync());

        Packed("1.0.0", "other bytes");
        Assert.Equal(["BATON6001"], await StoreAsync(["put", "packed-1.0.0"]));

        // What is damaged on the server does not reach a folder.
        File.WriteAllText(Path.Combine(_server.Data, BucketServer.Bucket, "apps", "shop", "1.2.0", "shop.zip._S3rver_object"), "damaged");
        Assert.Equal(["BATON6003"], await StoreAsync(["get", "shop@1.2.0"], to: "damaged"));
        Assert.False(Directory.Exists(Path.Combine(_git.Path, "damaged")));
    }

    public async ValueTask DisposeAsync()
    {
        _run?.Close();
        _git.Dispose();
        await _server.DisposeAsync();
    }

    private static Release Record(string version) => new() { Name = "shop", Version = version, Tag = version, Commit = new string('1', 40) };

    private void Packed(string version, string? zip = null)
    {
        var bytes = Encoding.UTF8.GetBytes(zip ?? $"zip of {version}");
        var record = Record(version) with { Artifacts = [new Artifact("shop.zip", "zip", bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)))] };
        _git.Write($"packed-{version}/shop.zip", Encoding.UTF8.GetString(bytes));
        _git.Write($"packed-{version}/release.json", ReleaseJson.Write(record));
    }

    private async Task<IEnumerable<string>> ListedAsync()
    {
        Assert.Empty(await StoreAsync(["list"]));
        return _run!.Answer.Store!.Value.Select(r => $"{r.Version} {string.Join(',', r.Channels)}");
    }

    private Task<IReadOnlyList<string>> StoreAsync(string[] words, string? to = null, string? keep = null)
    {
        _run?.Close();
        var variables = _git.Variables.Where(v => !v.Key.StartsWith("BATON_", StringComparison.Ordinal)).Concat(BucketServer.Variables);
        _run = Runs.Of(_git.Path, new ReleaseOptions { Operands = [.. words], To = to, Keep = keep }, variables, "store");
        return _run.ErrorsAsync("Store");
    }
}
