using Baton.GitHub.Api;
using Baton.Testing.GitHub;

namespace Baton.GitHub.Tests.Api;

/// <summary>
/// A limit that does not say how long it lasts: "wait for at least one minute before retrying … wait for an exponentially increasing amount of time between retries",
/// https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#handle-rate-limit-errors-appropriately.
/// </summary>
public sealed class LimitWithoutALength
{
    [Theory]
    [InlineData(1, 60)]
    [InlineData(2, 60 + 120)]
    [InlineData(3, 60 + 120 + 240)]
    [InlineData(6, 60 + 120 + 240 + 480 + 960 + 1920)]
    public async Task IsWaitedForTwiceAsLongEachTime(int refusals, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), await WaitedAsync(refusals, 0));

    [Fact]
    public async Task IsWaitedForUpToAQuarterLongerSoThatManyDoNotComeBackAtOnce()
    {
        Assert.Equal(TimeSpan.FromSeconds(75 + 150), await WaitedAsync(2, 1));
        Assert.Equal(TimeSpan.FromSeconds(67.5 + 135), await WaitedAsync(2, 0.5));
    }

    private static async Task<TimeSpan> WaitedAsync(int refusals, double random)
    {
        var (time, sent) = (new ImpatientTime(), 0);
        var answer = await new Patience(time, () => random).SendAsync<ApiAnswer<string>>(
            RequestKind.Write,
            _ => Task.FromResult<ApiAnswer<string>>(sent++ < refusals ? new ApiFailure(FailureKind.RateLimited, 403, "slow down", "POST x") : "done"),
            TestContext.Current.CancellationToken);
        Assert.Equal((refusals + 1, "done"), (sent, answer.Value));
        return time.Waited;
    }
}
