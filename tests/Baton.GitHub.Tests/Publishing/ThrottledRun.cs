using Baton.GitHub.Tests.Equipment;
using Baton.Testing.GitHub;

namespace Baton.GitHub.Tests.Publishing;

/// <summary>Limits are waited for, as long as GitHub says and no longer.</summary>
public static class ThrottledRun
{
    public sealed class PrimaryLimit
    {
        [Fact]
        public async Task IsWaitedForUntilItsReset()
        {
            await using var stage = await Stage.SetAsync();
            stage.Server.Behaviour.Limit = new RateLimit(10, stage.Time);

            var outcome = await stage.RunAsync(TestContext.Current.CancellationToken);

            Assert.Null(outcome.Error);
            Assert.InRange(stage.Server.Behaviour.Limit.Refused, 1, 3);
            Assert.InRange(stage.Time.Waited, TimeSpan.FromMinutes(100), TimeSpan.FromMinutes(130));
        }
    }

    public sealed class SecondaryLimit
    {
        [Theory]
        [InlineData(403)]
        [InlineData(429)]
        public async Task IsWaitedForAsLongAsItSays(int status)
        {
            // "If the retry-after response header is present, you should not retry your request until after that many seconds has elapsed."
            var (waited, requests) = await WaitedAsync(Refusal.Of(status, "You have exceeded a secondary rate limit.").With("retry-after", "300"));

            Assert.InRange(waited, TimeSpan.FromSeconds(300 * requests), TimeSpan.FromSeconds(302 * requests));
        }

        [Fact]
        public async Task IsWaitedForAMinuteWhenItDoesNotSay()
        {
            var (waited, requests) = await WaitedAsync(Refusal.Of(403, "You have exceeded a secondary rate limit. Please wait a few minutes before you try again."));

            Assert.InRange(waited, TimeSpan.FromSeconds(60 * requests), TimeSpan.FromSeconds(80 * requests));
        }

        private static async Task<(TimeSpan Waited, int Times)> WaitedAsync(Reply reply)
        {
            await using var stage = await Stage.SetAsync();
            int[] at = [2, 4, 8, 12, 16];
            foreach (var number in at)
            {
                stage.Server.Traffic.Plan(new Fault(number, Moment.Before, reply));
            }

            var outcome = await stage.RunAsync(TestContext.Current.CancellationToken);

            Assert.Null(outcome.Error);
            return (stage.Time.Waited, at.Length);
        }
    }

    public sealed class ManyAssets
    {
        [Fact]
        public async Task AreUploadedAsFastAsContentMayBeMade()
        {
            // Eighty writes a minute, five hundred an hour: 510 files need seven minutes, and the rest of an hour.
            await using var stage = await Stage.SetAsync();
            var content = stage.Write("template", "zip", "the same in all of them");
            stage.Files = [.. Enumerable.Range(0, 510).Select(n => content with { Artifact = content.Artifact with { Name = $"part-{n:d3}.zip" } })];
            stage.UploadsAtOnce = 4;
            stage.Server.Behaviour.Contents = new ContentLimit(stage.Time);

            var outcome = await stage.RunAsync(TestContext.Current.CancellationToken);

            Assert.Null(outcome.Error);
            Assert.Equal(510, Assert.Single(stage.Hosted.Releases, r => !r.Draft).Assets.Count(a => a is { State: "uploaded", Sha256: var sha256 } && sha256 == content.Artifact.Sha256));

            // Each of the seven times that a limit is met, those that are under way are refused, and nobody else.
            Assert.InRange(stage.Server.Behaviour.Contents.Refused, 7, 7 * 4);
            Assert.InRange(stage.Server.Behaviour.Contents.Longest, TimeSpan.FromMinutes(30), TimeSpan.FromHours(1));
            Assert.Equal(510 + 4, stage.Server.Traffic.Writes.Count(w => w.Status < 400));
        }
    }

    public sealed class LimitThatDoesNotEnd
    {
        [Fact]
        public async Task IsAnError()
        {
            await using var stage = await Stage.SetAsync();
            stage.Server.Behaviour.Limit = new RateLimit(0, stage.Time);

            var outcome = await stage.RunAsync(TestContext.Current.CancellationToken);

            Assert.Equal("BATON6105", outcome.Error?.Code);
        }
    }
}
