using Baton.Core.Planning;
using Baton.Core.Releases;
using Baton.Store;

namespace Baton.Deploy.Tests.Store;

public static class PublishTests
{
    public sealed class ANewRelease : IDisposable
    {
        private readonly Packed packed = new();

        [Fact]
        public void IsOneOperationAFileAndOneThatMakesItVisible() => Assert.Equal(
            [
                "publish/folder/web-1.2.0.zip", "publish/folder/web-1.2.0.nupkg", "publish/folder/notes.md", "publish/folder/web-1.2.0.cdx.json",
                "publish/folder/SHA256SUMS", "publish/folder/release.json", "publish/folder/complete",
            ],
            packed.Operations().Select(o => o.Id));

        [Fact]
        public async Task IsThereWithItsChecksumsWhenAllIsDone()
        {
            var outcome = await packed.PublishAsync();

            Assert.Null(outcome.Error);
            Assert.Equal(
                ["SHA256SUMS", "notes.md", "release.json", "web-1.2.0.cdx.json", "web-1.2.0.nupkg", "web-1.2.0.zip"],
                Directory.EnumerateFileSystemEntries(packed["web", "1.2.0"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
            var sums = Checksums.Read(File.ReadAllText(packed["web", "1.2.0", "SHA256SUMS"]));
            Assert.Equal(["notes.md", "web-1.2.0.cdx.json", "web-1.2.0.nupkg", "web-1.2.0.zip"], sums.Keys);
            Assert.All(sums, sum => Assert.Equal(sum.Value, FileHash.Sha256(packed["web", "1.2.0", sum.Key], TestContext.Current.CancellationToken)));
            Assert.True(packed.Store().Open("web", "1.2.0").IsSuccess);
        }

        [Fact]
        public async Task IsInvisibleUntilTheLastOperation()
        {
            foreach (var operation in packed.Operations())
            {
                Assert.Empty(packed.Store().List());
                Assert.Null(packed.Store().Find("web", "1.2.0"));
                Assert.Null(await operation.ApplyAsync(TestContext.Current.CancellationToken));
            }

            Assert.Single(packed.Store().List());
        }

        [Fact]
        public async Task WritesNothingWhileItIsOnlyLookedAt()
        {
            foreach (var operation in packed.Operations())
            {
                Assert.IsType<Observation.Missing>(await operation.ObserveAsync(TestContext.Current.CancellationToken));
            }

            Assert.False(Directory.Exists(packed.Root));
        }

        public void Dispose() => packed.Dispose();
    }

    public sealed class APublishedRelease : IDisposable
    {
        private readonly Packed packed = new();

        [Fact]
        public async Task IsANoOpTheSecondTime()
        {
            await packed.PublishAsync();

            Assert.True((await packed.PublishAsync()).WasNoOp);
        }

        [Fact]
        public async Task KeepsItsFirstRecordWhenOnlyTheBuildIsAnother()
        {
            await packed.PublishAsync();
            var before = packed.Files().ToList();

            var again = packed.Release with { Build = packed.Release.Build! with { Host = "another", At = DateTimeOffset.UnixEpoch } };

            Assert.True((await packed.PublishAsync(again)).WasNoOp);
            Assert.Equal(before, packed.Files());
        }

        [Theory]
        [InlineData("web-1.2.0.zip")]
        [InlineData("SHA256SUMS")]
        [InlineData("notes.md")]
        [InlineData("release.json")]
        public async Task IsNeverOverwrittenWithOtherBytes(string file)
        {
            await packed.PublishAsync();
            File.WriteAllText(packed["web", "1.2.0", file], "other");

            var outcome = await packed.PublishAsync();

            Assert.Equal("BATON6001", outcome.Error!.Code);
            Assert.Contains(file, outcome.Error.Message, StringComparison.Ordinal);
            Assert.Equal("other", File.ReadAllText(packed["web", "1.2.0", file]));
        }

        [Fact]
        public async Task IsNeverCompletedLater()
        {
            await packed.PublishAsync();
            File.Delete(packed["web", "1.2.0", "notes.md"]);

            Assert.Equal("BATON6001", (await packed.PublishAsync()).Error!.Code);
            Assert.False(File.Exists(packed["web", "1.2.0", "notes.md"]));
        }

        public void Dispose() => packed.Dispose();
    }

    public sealed class AReleaseWithANameThatLeavesTheFolder : IDisposable
    {
        private readonly Packed packed = new();

        [Fact]
        public void IsRefused()
        {
            Assert.Throws<ArgumentException>(() => packed.Operations(packed.Release with { Name = ".." }));
            Assert.Throws<ArgumentException>(() => packed.Operations(packed.Release with { Version = "../1.0.0" }));
            Assert.Throws<ArgumentException>(() => packed.Operations(
                packed.Release with { Artifacts = [new Artifact("../x.zip", "zip", 1, "")] }));
        }

        public void Dispose() => packed.Dispose();
    }
}
