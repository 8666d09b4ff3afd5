using System.Collections.Immutable;
using System.Security.Cryptography;
using Baton.Core.Planning;
using Baton.Core.Releases;

namespace Baton.Deploy.Tests.Store;

/// <summary>A published release, built again from the same commit on another machine.</summary>
public sealed class RebuiltReleaseTests : IDisposable
{
    private readonly Packed packed = new();

    /// <summary>What may differ while commit and artifacts are the same.</summary>
    public static TheoryData<string> Differences => ["tests", "title", "notes", "history", "newcomers", "flags", "build"];

    [Theory]
    [MemberData(nameof(Differences))]
    public async Task KeepsTheFirstRecord(string what)
    {
        await packed.PublishAsync();
        var before = packed.Files().ToList();

        var again = await packed.PublishAsync(Other(what));

        Assert.True(again.WasNoOp, $"{again.Error}");
        Assert.Equal(before, packed.Files());
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task KeepsTheFirstProvenance(bool first, bool later)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var pem = key.ExportPkcs8PrivateKeyPem();
        Assert.Null((await RunAsync(packed.Release, first ? pem : null)).Error);
        var before = packed.Files().ToList();

        var again = await RunAsync(Other("tests"), later ? pem : null);

        Assert.True(again.WasNoOp, $"{again.Error}");
        Assert.Equal(before, packed.Files());
    }

    /// <summary>Earlier versions put no bill of materials into a folder, and only the artifacts into its checksums.</summary>
    [Fact]
    public async Task KeepsWhatAnEarlierVersionPublished()
    {
        await packed.PublishAsync();
        File.Delete(packed["web", "1.2.0", "web-1.2.0.cdx.json"]);
        File.WriteAllText(packed["web", "1.2.0", "SHA256SUMS"], Checksums.Write(packed.Release.Artifacts));

        Assert.True((await packed.PublishAsync(Other("tests"))).WasNoOp);
    }

    /// <summary>Of a build that was given up nothing stays: evidence of two builds would contradict each other.</summary>
    [Theory]
    [MemberData(nameof(Differences))]
    public async Task ReplacesTheFilesOfABuildThatWasNotPublished(string what)
    {
        foreach (var operation in packed.Operations().SkipLast(1))
        {
            Assert.Null(await operation.ApplyAsync(TestContext.Current.CancellationToken));
        }

        var later = Other(what);
        Assert.Null((await packed.PublishAsync(later)).Error);

        Assert.Equal(later.Notes, await File.ReadAllTextAsync(packed["web", "1.2.0", "notes.md"], TestContext.Current.CancellationToken));
        var stored = packed.Store().Find("web", "1.2.0")!.Release;
        Assert.Equal((later.Tests, later.Notes, later.Previous), (stored.Tests, stored.Notes, stored.Previous));
    }

    [Fact]
    public async Task IsAnotherReleaseWhenItIsOfAnotherCommitOrRequiresSomethingElse()
    {
        await packed.PublishAsync();

        var required = (await packed.PublishAsync(packed.Release with { Contracts = new Contracts([], ["orders>=2"]) })).Error!;
        Assert.Equal("BATON6001", required.Code);

        var moved = (await packed.PublishAsync(packed.Release with { Commit = new string('b', 40) })).Error!;
        Assert.Equal("BATON6001", moved.Code);
        Assert.Contains($"from commit {packed.Release.Commit}; this is commit {new string('b', 40)}", moved.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NamesTheEntryThatDiffersAndItsUsualCause()
    {
        Assert.Null((await packed.PublishAsync(packed.Repacked("web.zip", ("Web.dll", "built at 2026-01-02T03:04:05Z"), ("read.me", "same")))).Error);

        var error = (await packed.PublishAsync(packed.Repacked("web.zip", ("Web.dll", "built at 2026-01-02T03:09:59Z"), ("read.me", "same")))).Error!;

        Assert.Equal("BATON6001", error.Code);
        Assert.Contains("its entry 'Web.dll' differs ('2026-01-02T03:04:05Z' there, '2026-01-02T03:09:59Z' here). Usual cause: a time stamp of the build", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("ommit,", error.Cure, StringComparison.Ordinal);
    }

    public void Dispose() => packed.Dispose();

    private Release Other(string what) => what switch
    {
        "tests" => packed.Release with { Tests = new TestCounts(7, 0, 2) },
        "title" => packed.Release with { Title = "The first web" },
        "notes" => packed.Release with { Notes = "# web\n\n[all changes](https://github.com/acme/web/commits)\n" },
        "history" => packed.Release with { Previous = "1.1.0", Changes = [new Change(new string('c', 40), "fix: a page", "Ada")] },
        "newcomers" => packed.Release with { Newcomers = [new Newcomer("grace", 7)] },
        "flags" => packed.Release with { Flags = [new FlagFact("new-page", References: ["obj/Generated.cs:1"])] },
        _ => packed.Release with { Build = packed.Release.Build! with { Host = "another", Baton = "2.0.0", At = DateTimeOffset.UnixEpoch } },
    };

    private Task<RunOutcome> RunAsync(Release release, string? key) =>
        Run.Async([.. packed.Store().Publish(release, packed.FilesOf(release, key), "publish/folder")]);
}
