using System.Collections.Immutable;
using System.Net;
using System.Security.Cryptography;
using Amazon.S3;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Core.Plugins;
using Baton.Core.Releases;
using Baton.Store;
using Baton.Store.Buckets;
using Baton.Store.Shelves;
using Baton.Testing.Buckets;

namespace Baton.Deploy.Tests.Store.Buckets;

/// <summary>The publisher s3 against a real server.</summary>
public sealed class ReleasesInABucket(ReleasesInABucket.Server server) : IClassFixture<ReleasesInABucket.Server>, IDisposable
{
    private readonly Packed _packed = new();
    private readonly string _prefix = $"test-{Guid.NewGuid():N}/deep";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private BucketConfiguration Bucket => new(BucketServer.Bucket) { Prefix = _prefix, Endpoint = server.Endpoint };

    private BucketPublisher Publisher => new(Bucket);

    private BucketObjects Objects => Publisher.Of(Context());

    private ReleaseShelf Shelf => new(Objects);

    [Fact]
    public async Task AreThereWithTheRecordWrittenLast()
    {
        var operations = OperationsOf(_packed.Release);

        Assert.Equal(["release.json", "complete"], operations[^2..].Select(o => Path.GetFileName(o.Id)));
        foreach (var operation in operations[..^2])
        {
            Assert.Null(await operation.ApplyAsync(Cancellation));
            Assert.Empty((await Shelf.ListAsync(null, Cancellation)).Value);
            Assert.Empty((await FetchAsync("v1.2.0", _packed.Folder("nothing"))).Value);
        }

        Assert.Null((await Run.Async(operations)).Error);
        Assert.Equal(["1.2.0 latest,next"], (await Shelf.ListAsync(null, Cancellation)).Value.Select(r => $"{r.Version} {string.Join(',', r.Channels)}"));
        Assert.Equal(["1.2.0"], (await Publisher.VersionsAsync(Context(), Cancellation)).Value);
        var folder = Assert.Single((await FetchAsync("v1.2.0", _packed.Folder("fetched"))).Value).Folder;
        Assert.Null(ReleaseFolder.Verify(_packed.Release, folder, Cancellation));
        Assert.Equal(["SHA256SUMS", "notes.md", "release.json", "web-1.2.0.cdx.json", "web-1.2.0.nupkg", "web-1.2.0.zip"], Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Again_AreNothingToDo()
    {
        await PublishAsync(_packed.Release);

        Assert.True((await PublishAsync(_packed.Release)).WasNoOp);
        Assert.True((await PublishAsync(_packed.Release with { Build = _packed.Release.Build! with { Host = "another" } })).WasNoOp);
    }

    [Fact]
    public async Task AreNeverOverwritten()
    {
        await PublishAsync(_packed.Release);
        var before = Stored();
        var other = _packed.Release with { Artifacts = [_packed.Write("web-1.2.0.zip", "other bytes"), _packed.Release.Artifacts[1]] };

        Assert.Equal("BATON6001", (await PublishAsync(other)).Error!.Code);
        Assert.Equal("BATON6001", (await PublishAsync(_packed.Release with { Commit = new string('b', 40) })).Error!.Code);
        foreach (var operation in OperationsOf(other)[..^1])
        {
            Assert.Null(await operation.ApplyAsync(Cancellation));
        }

        Assert.Equal(before, Stored());
    }

    /// <summary>A run ended after any number of operations, and an older one left other bytes.</summary>
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(3, true)]
    [InlineData(5, false)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    [InlineData(7, false)]
    public async Task OfARunThatEnded_AreCompletedByTheNextOne(int done, bool isSpoilt)
    {
        foreach (var operation in OperationsOf(_packed.Release).Take(done))
        {
            Assert.Null(await operation.ApplyAsync(Cancellation));
        }

        if (isSpoilt)
        {
            Assert.Null(await Objects.ReplaceAsync("web/1.2.0/web-1.2.0.zip", "of another build", Cancellation));
        }

        Assert.Null((await PublishAsync(_packed.Release)).Error);
        Assert.Equal("1.2.0", (await Shelf.PointersAsync("web", Cancellation)).Value!["latest"]);
        var folder = Assert.Single((await FetchAsync("v1.2.0", _packed.Folder("fetched"))).Value).Folder;
        Assert.Null(ReleaseFolder.Verify(_packed.Release, folder, Cancellation));
    }

    [Fact]
    public async Task WithAFileThatAnotherRunReplaced_AreNotCompleted()
    {
        var operations = OperationsOf(_packed.Release);
        foreach (var operation in operations[..^2])
        {
            Assert.Null(await operation.ApplyAsync(Cancellation));
        }

        Assert.Null(await Objects.ReplaceAsync("web/1.2.0/notes.md", "of another run", Cancellation));

        Assert.Equal("BATON6006", (await operations[^2].ApplyAsync(Cancellation))!.Code);
        Assert.Empty((await Shelf.ListAsync(null, Cancellation)).Value);
    }

    [Fact]
    public async Task WhoseArtifactChanged_AreNotPublished()
    {
        _packed.Write("web-1.2.0.zip", "changed since");
        Assert.Equal("BATON6005", (await PublishAsync(_packed.Release)).Error!.Code);

        File.Delete(Path.Combine(_packed.Artifacts, "web-1.2.0.zip"));
        Assert.Equal("BATON6005", (await PublishAsync(_packed.Release)).Error!.Code);
        Assert.Empty((await Shelf.ListAsync(null, Cancellation)).Value);
    }

    [Fact]
    public async Task MoveTheChannelsForwardAndBack()
    {
        foreach (var version in new[] { "1.3.0", "1.2.0", "1.4.0-beta.1" })
        {
            Assert.Null((await PublishAsync(_packed.Release with { Version = version, Tag = $"v{version}" })).Error);
        }

        Assert.Equal(["beta 1.4.0-beta.1", "latest 1.3.0", "next 1.4.0-beta.1"], await PointersAsync());
        Assert.Null(await Shelf.RemoveAsync("web", "1.3.0", Cancellation));
        Assert.Null(await Shelf.RemoveAsync("web", "1.4.0-beta.1", Cancellation));
        Assert.Equal(["latest 1.2.0", "next 1.2.0"], await PointersAsync());
        Assert.DoesNotContain(Stored().Keys, k => k.Contains("1.3.0", StringComparison.Ordinal));
    }

    /// <summary>A removal ended after the record was gone.</summary>
    [Fact]
    public async Task OfARemovalThatEnded_AreRemovedByTheNextOne()
    {
        await PublishAsync(_packed.Release);
        Assert.Null(await Objects.ReplaceAsync("web/1.2.0/release.json", null, Cancellation));
        var operation = new RemoveReleaseOperation("store/rm/s3/1.2.0", Shelf, "web", "1.2.0", () => Task.FromResult<Diagnostic?>(null));

        Assert.Null((await Run.Async([operation])).Error);

        Assert.Empty(Stored());
    }

    [Theory]
    [InlineData((5 << 20) + 1, 2)]
    [InlineData(10 << 20, 2)]
    [InlineData(12 << 20, 3)]
    public async Task WithALargeFile_AreUploadedInParts(int size, int parts)
    {
        var (objects, path) = (Publisher.Of(Context(), partSize: 5 << 20), Path.Combine(_packed.Artifacts, "large.bin"));
        var bytes = new byte[size];
        new Random(1).NextBytes(bytes);
        await File.WriteAllBytesAsync(path, bytes, Cancellation);
        var file = new StoredFile(new ReleaseFile(new Artifact("large.bin", "zip", size, Convert.ToHexStringLower(SHA256.HashData(bytes))), path));
        var release = _packed.Release with { Artifacts = [file.File.Artifact] };
        var publication = new BucketPublication(release, [file], objects);

        Assert.Null((await Run.Async([new ObjectOperation("write", file, publication)])).Error);

        var digests = await FileDigests.OfAsync(path, 5 << 20, Cancellation);
        var head = (await objects.HeadAsync("web/1.2.0/large.bin", Cancellation))!.Value;
        Assert.Equal((size, true, parts), (head.Size, digests.IsTag(head.ETag), digests.Parts.Count));
        Assert.Equal(parts, server.Log.Count(l => l.Contains(_prefix, StringComparison.Ordinal) && l.Contains("partNumber=", StringComparison.Ordinal)));
        Assert.Equal(file.Sha256, await objects.DownloadAsync("web/1.2.0/large.bin", Stream.Null, Cancellation));
    }

    /// <summary>The values of the documentation of S3: an MD5 of the bytes, or of the MD5s of the parts.</summary>
    [Theory]
    [InlineData(5, "5d41402abc4b2a76b9719d911017c592", true)]
    [InlineData(5, "5d41402abc4b2a76b9719d911017c593", false)]
    [InlineData(3, "5d41402abc4b2a76b9719d911017c592", true)]
    [InlineData(3, "554a2f6105cc700b8cc987b5ddfb8102-2", true)]
    public async Task TheTagOfAServer_ShowsTheBytes(int partSize, string tag, bool isTag)
    {
        var path = Path.Combine(_packed.Folder("tags"), "hello");
        await File.WriteAllTextAsync(path, "hello", Cancellation);

        Assert.Equal(isTag, (await FileDigests.OfAsync(path, partSize, Cancellation)).IsTag($"\"{tag}\""));
    }

    [Fact]
    public async Task WithoutABucket_AreACodedError() => await FailsAsync("BATON6240", new BucketPublisher(Bucket with { Bucket = "missing" }), BucketServer.Variables);

    [Fact]
    public async Task WithWrongCredentials_AreACodedErrorWithoutThem()
    {
        var said = await FailsAsync("BATON6241", Publisher, new Dictionary<string, string> { ["AWS_ACCESS_KEY_ID"] = "nobody", ["AWS_SECRET_ACCESS_KEY"] = "a-secret-text" });

        Assert.DoesNotContain("a-secret-text", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAServer_AreACodedError()
    {
        using var taken = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        taken.Stop();

        await FailsAsync("BATON6243", new BucketPublisher(Bucket with { Endpoint = $"http://127.0.0.1:{port}" }), BucketServer.Variables);
    }

    [Theory]
    [InlineData("RequestTimeTooSkewed", HttpStatusCode.Forbidden, "BATON6242")]
    [InlineData("BadDigest", HttpStatusCode.BadRequest, "BATON6244")]
    [InlineData("AccessDenied", HttpStatusCode.Forbidden, "BATON6241")]
    [InlineData("", HttpStatusCode.Forbidden, "BATON6241")]
    [InlineData("EntityTooLarge", HttpStatusCode.BadRequest, "BATON6245")]
    [InlineData("SlowDown", HttpStatusCode.ServiceUnavailable, "BATON6243")]
    public void WhatTheServerSays_HasACode(string code, HttpStatusCode status, string expected) =>
        Assert.Equal(expected, BucketFailure.Of("s3://x", "write", new AmazonS3Exception("no") { ErrorCode = code, StatusCode = status }).Code);

    public void Dispose() => _packed.Dispose();

    private static PluginContext Context(IReadOnlyDictionary<string, string>? variables = null) => new()
    {
        Unit = "web",
        Folder = "/",
        Output = "/",
        Packages = "/",
        TagPrefix = "v",
        Variables = variables ?? BucketServer.Variables,
        Time = TimeProvider.System,
        PackageIds = (_, _) => Task.FromResult(Result<ImmutableArray<string>>.Success([])),
    };

    private async Task<string> FailsAsync(string code, BucketPublisher publisher, IReadOnlyDictionary<string, string> variables)
    {
        _ = server.Endpoint;
        var context = Context(variables);
        var error = (await Run.Async(Operations(publisher, context, _packed.Release))).Error!;
        Assert.Equal(code, error.Code);
        Assert.Equal(code, Assert.Single((await publisher.VersionsAsync(context, Cancellation)).Diagnostics).Code);
        Assert.Equal(code, Assert.Single(await publisher.CheckAsync(context, _packed.Release, offline: false, Cancellation)).Diagnostic!.Code);
        return error.Message + error.Cure;
    }

    private Task<RunOutcome> PublishAsync(Release release) => Run.Async(OperationsOf(release));

    private ImmutableArray<IOperation> OperationsOf(Release release) => Operations(Publisher, Context(), release);

    private ImmutableArray<IOperation> Operations(BucketPublisher publisher, PluginContext context, Release release) =>
        publisher.Plan(context, new PublishRequest(release, _packed.FilesOf(release), "publish/s3")).Value is { } waves ? [.. waves.Hidden, .. waves.Irrevocable, .. waves.Public] : [];

    private Task<Result<ImmutableArray<FetchedRelease>>> FetchAsync(string tag, string folder) => Publisher.FetchAsync(Context(), new FetchRequest(tag, folder), Cancellation);

    private async Task<IEnumerable<string>> PointersAsync() => (await Shelf.PointersAsync("web", Cancellation)).Value!.Select(p => $"{p.Key} {p.Value}");

    /// <summary>What the server has on disk.</summary>
    private Dictionary<string, string> Stored()
    {
        var root = Path.Combine(server.Data, BucketServer.Bucket, _prefix);
        return !Directory.Exists(root) ? [] : Directory.EnumerateFiles(root, "*._S3rver_object", SearchOption.AllDirectories).Where(f => !f.Contains(".channels", StringComparison.Ordinal))
            .ToDictionary(f => Path.GetRelativePath(root, f), File.ReadAllText);
    }

    /// <summary>One server for all tests.</summary>
    public sealed class Server : IAsyncLifetime
    {
        private BucketServer? _running;

        public string Endpoint => Running.Endpoint;

        public string Data => Running.Data;

        public IEnumerable<string> Log => Running.Log;

        private BucketServer Running
        {
            get
            {
                Assert.SkipWhen(_running!.Reason is not null, _running.Reason ?? "");
                return _running;
            }
        }

        public async ValueTask InitializeAsync() => _running = await BucketServer.StartAsync(CancellationToken.None);

        public ValueTask DisposeAsync() => _running?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
