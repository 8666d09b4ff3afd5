using Baton.Core.Planning;
using Baton.Store;

namespace Baton.Deploy.Tests.Store;

public static class RacingPublishTests
{
    public sealed class TwoRunsOfTheSameRelease
    {
        [Fact]
        public async Task BothEndWell()
        {
            for (var round = 0; round < 10; round++)
            {
                using var packed = new Packed();

                var outcomes = await RaceAsync(packed.Operations(), packed.Operations());

                Assert.All(outcomes, o => Assert.Null(o.Error));
                Assert.True(packed.Store().Open("web", "1.2.0").IsSuccess);
                Assert.False(Directory.Exists(packed["web", ".1.2.0.partial"]));
            }
        }
    }

    public sealed class TwoRunsOfOneVersionWithOtherBytes
    {
        [Fact]
        public async Task NeverPublishAMixture()
        {
            for (var round = 0; round < 10; round++)
            {
                using var packed = new Packed();
                using var other = new Packed(bytes: "other");

                var outcomes = await RaceAsync(packed.Operations(), [.. packed.Store().Publish(other.Release, other.FilesOf(other.Release), "publish/folder")]);

                // Each may be stopped by the other; that is what the next run is for.
                Assert.All(outcomes.Select(o => o.Error).OfType<Core.Diagnostics.Diagnostic>(), e => Assert.Contains(e.Code, new[] { "BATON6001", "BATON6006", "BATON6090" }));
                Assert.All(packed.Store().List(), r => Assert.Null(ReleaseFolder.Verify(r.Release, r.Folder, TestContext.Current.CancellationToken)));
                Assert.InRange(outcomes.Count(o => o.Error is null), 0, 1);
            }
        }
    }

    public sealed class ARunThatDoesNotLetGo
    {
        [Fact]
        public async Task IsWaitedForAndThenNamed()
        {
            using var packed = new Packed();
            Directory.CreateDirectory(packed["web"]);
            await using var held = new FileStream(packed["web", ".lock"], FileMode.Create, FileAccess.ReadWrite, FileShare.None);

            var outcome = await Run.Async(packed.Store(patience: TimeSpan.Zero).Publish(packed.Release, packed.FilesOf(packed.Release), "publish/folder"));

            Assert.Equal("BATON6006", outcome.Error!.Code);
            Assert.Equal(Core.Diagnostics.ExitCode.Locked, outcome.Error.Descriptor.Exit);
        }
    }

    private static Task<RunOutcome[]> RaceAsync(params IReadOnlyList<IOperation>[] runs) =>
        Task.WhenAll(runs.Select(r => Task.Run(() => Run.Async(r))));
}
