using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using Baton.Core.Releases;
using Baton.Core.Releases.Provenance;
using Baton.Core.Releases.Sbom;
using Baton.Core.Releases.Verification;
using Baton.GitHub.Tests.Equipment;
using Baton.Testing;

namespace Baton.GitHub.Tests.Publishing;

/// <summary>A release that another machine builds again from the same commit, with the same artifacts.</summary>
public sealed class RebuiltRelease : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private Stage _stage = null!;
    private Release _release = null!;
    private int _builds;

    /// <summary>What may differ while commit and artifacts are the same.</summary>
    public static TheoryData<string> Differences => ["tests", "title", "notes", "history", "newcomers", "flags", "baton"];

    public async ValueTask InitializeAsync()
    {
        _stage = await Stage.SetAsync();
        _stage.FollowUps = new() { Status = true };
        var zip = _folder.Write("packages/web-1.5.0.zip", "web");
        _release = Stage.Make("1.5.0") with { Artifacts = [Hashed("web-1.5.0.zip", "zip", zip)], Tests = new TestCounts(8, 0, 3), Build = new BuildFacts(DateTimeOffset.UnixEpoch, "ada", "laptop", "10.0.1", "1.0.0") };
    }

    public async ValueTask DisposeAsync()
    {
        _key.Dispose();
        _folder.Dispose();
        await _stage.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Differences))]
    public async Task KeepsTheFirstRecord(string what)
    {
        await RunAsync(_release, signs: true);
        var (before, writes) = (_stage.Hosted.Snapshot(), _stage.Server.Traffic.Writes.Count);

        await RunAsync(Other(what), signs: true);

        Assert.Equal(before, _stage.Hosted.Snapshot());
        Assert.Equal(writes, _stage.Server.Traffic.Writes.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task KeepsTheFirstProvenanceOrNone(bool isSigned)
    {
        await RunAsync(_release, isSigned);
        var before = _stage.Hosted.Snapshot();

        await RunAsync(Other("tests"), !isSigned);

        Assert.Equal(before, _stage.Hosted.Snapshot());
    }

    /// <summary>What is no draft any more is never mixed; what is still one becomes that of the later build, whole.</summary>
    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task ReplacesADraftWhole(bool first, bool later)
    {
        _stage.Draft = true;
        await RunAsync(_release, first);
        _stage.Draft = false;

        var other = Other("notes");
        await RunAsync(other, later);

        var published = Assert.Single(_stage.Hosted.Releases);
        Assert.Equal(later, published.Find("web-1.5.0.intoto.jsonl") is not null);
        string Text(string name) => System.Text.Encoding.UTF8.GetString(published.Find(name)!.Bytes!);
        Assert.Equal(other.Notes, Text("notes.md"));
        Assert.Empty(ReleaseProof.Checksums(other, Text(Checksums.FileName), name => published.Find(name)?.Sha256));
        if (later)
        {
            Assert.Empty(ProvenanceProof.Check(other, published.Find("release.json")!.Bytes!, "web-1.5.0.intoto.jsonl", Text("web-1.5.0.intoto.jsonl"), _key, name => published.Find(name)?.Sha256));
        }
    }

    [Theory]
    [InlineData("SHA256SUMS")]
    [InlineData("notes.md")]
    [InlineData("web-1.5.0.cdx.json")]
    [InlineData("web-1.5.0.intoto.jsonl")]
    public async Task IsRefusedWhereTheFirstEvidenceDoesNotFitItsRecord(string name)
    {
        await RunAsync(_release, signs: true);
        var touched = _stage.Hosted.Releases[0].Find(name)!;
        touched.Bytes = "something else"u8.ToArray();
        touched.Sha256 = Convert.ToHexStringLower(SHA256.HashData(touched.Bytes));
        touched.Size = touched.Bytes.Length;

        var outcome = await Stage.RunAsync(Plan(Other("tests"), signs: true), TestContext.Current.CancellationToken);

        Assert.Equal("BATON6123", outcome.Error?.Code);
        Assert.Contains(name, outcome.Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NamesTheEntryThatDiffersAndItsUsualCause()
    {
        await RunAsync(Packed("2026-01-02T03:04:05Z"), signs: false);

        var outcome = await Stage.RunAsync(Plan(Packed("2026-01-02T03:09:59Z"), signs: false), TestContext.Current.CancellationToken);

        Assert.Equal("BATON6123", outcome.Error?.Code);
        Assert.Contains("its entry 'Web.dll' differs ('2026-01-02T03:04:05Z' there, '2026-01-02T03:09:59Z' here). Usual cause: a time stamp of the build", outcome.Error!.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("ommit,", outcome.Error.Cure, StringComparison.Ordinal);
    }

    private Release Other(string what) => what switch
    {
        "tests" => _release with { Tests = new TestCounts(7, 0, 2) },
        "title" => _release with { Title = "The first web" },
        "notes" => _release with { Notes = "# web\n\n[all changes](https://github.com/acme/web/commits)\n" },
        "history" => _release with { Previous = "1.4.0", Changes = [new Change(Stage.Commit, "fix: a page", "Ada")] },
        "newcomers" => _release with { Newcomers = [new Newcomer("grace", 7)] },
        "flags" => _release with { Flags = [new FlagFact("new-page", References: ["obj/Generated.cs:1"])] },
        _ => _release with { Build = _release.Build! with { Baton = "2.0.0" } },
    };

    private Release Packed(string builtAt)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var writer = new StreamWriter(zip.CreateEntry("Web.dll").Open());
            writer.Write($"built at {builtAt}");
        }

        File.WriteAllBytes(_folder["packages", "web-1.5.0.zip"], bytes.ToArray());
        return _release with { Artifacts = [Hashed("web-1.5.0.zip", "zip", _folder["packages", "web-1.5.0.zip"])] };
    }

    private static Artifact Hashed(string name, string kind, string path)
    {
        var bytes = File.ReadAllBytes(path);
        return new Artifact(name, kind, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    private async Task RunAsync(Release release, bool signs)
    {
        var outcome = await Stage.RunAsync(Plan(release, signs), TestContext.Current.CancellationToken);
        Assert.True(outcome.Error is null, $"{outcome.Error}");
    }

    /// <summary>The operations of a build, with the files that it would leave.</summary>
    private ImmutableArray<Core.Planning.IOperation> Plan(Release release, bool signs)
    {
        var built = $"{++_builds}";
        ReleaseFile Put(string name, string kind, string text, bool isBuildRecord = false)
        {
            var path = _folder.Write(Path.Combine(built, name), text);
            return new ReleaseFile(Hashed(name, kind, path), path, isBuildRecord);
        }

        List<ReleaseFile> beside = [Put("notes.md", "notes", release.Notes), Put("web-1.5.0.cdx.json", "sbom", CycloneDx.Write(release, [], _ => null, DateTimeOffset.UnixEpoch, release.Build!.Baton))];
        var origin = new BuildOrigin(null, BuildOrigin.Local, built, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch);
        ReleaseFile[] signed = signs
            ? [Put("web-1.5.0.intoto.jsonl", BuildRecord.Provenance, DsseEnvelope.Sign(SlsaStatement.Write(release, beside.Select(f => f.Artifact), origin), _key), isBuildRecord: true)] : [];
        var artifacts = release.Artifacts.Select(a => new ReleaseFile(a, _folder["packages", a.Name]));
        beside.Add(Put(Checksums.FileName, "checksums", Checksums.Write(release.Artifacts.Concat(beside.Select(f => f.Artifact)))));
        _stage.Release = release;
        _stage.Files = [.. artifacts, .. beside, .. signed, Put("release.json", BuildRecord.Record, ReleaseJson.Write(release), isBuildRecord: true)];
        return _stage.Plan();
    }
}
