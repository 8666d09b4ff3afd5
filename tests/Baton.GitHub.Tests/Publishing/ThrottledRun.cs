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
