using Baton.Testing.GitHub;

namespace Baton.GitHub.Tests.Loopback;

/// <summary>The clock of several runs at once.</summary>
public sealed class WaitsOfRuns
{
    private readonly ImpatientTime _time = new();

    /// <summary>One of its requests waits on; the other one works, and no time passes under its work.</summary>
    [Fact]
    public async Task OfWhichOneWaitsForTwoThings_DoNotPassWhileItWorks()
    {
        var start = _time.GetUtcNow();
        var bothBegun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var seen = await _time.TogetherAsync(2, number => number == 0 ? TwoAsync() : ThenAsync());

        Assert.Equal([1, 5], seen.Select(s => s.TotalSeconds));
        Assert.Equal(10, (_time.GetUtcNow() - start).TotalSeconds);

        async Task<TimeSpan> TwoAsync()
        {
            var other = AfterAsync(10);
            var first = AfterAsync(1);
            bothBegun.SetResult();
            var seenAfter = await first;
            await other;
            return seenAfter;
        }

        async Task<TimeSpan> ThenAsync()
        {
            await bothBegun.Task;
            return await AfterAsync(5);
        }

        async Task<TimeSpan> AfterAsync(int seconds)
        {
            await Task.Delay(TimeSpan.FromSeconds(seconds), _time, TestContext.Current.CancellationToken);
            return _time.GetUtcNow() - start;
        }
    }
}
