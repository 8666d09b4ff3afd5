using Baton.GitHub.Api;
using Microsoft.Extensions.Time.Testing;

namespace Baton.GitHub.Tests.Api;

/// <summary>A limit that one request meets: it is the client's, and not the request's.</summary>
public sealed class SharedLimit
{
    private static readonly TimeSpan Wait = TimeSpan.FromMinutes(5);

    private readonly FakeTimeProvider _time = new();
    private readonly Patience _patience;
    private int _sent;

    public SharedLimit() => _patience = new Patience(_time, () => 0);

    [Fact]
    public async Task StopsTheOthersForAsLong()
    {
        var refused = MeetAsync(Wait);
        var (read, write) = (SendAsync(RequestKind.Read), SendAsync(RequestKind.Write));
        Assert.Equal(0, _sent);
        _time.Advance(Wait - TimeSpan.FromSeconds(1));
        Assert.Equal(0, _sent);

        _time.Advance(TimeSpan.FromSeconds(1));
        await Task.WhenAll(refused, read, write);

        Assert.Equal(2, _sent);
        await SendAsync(RequestKind.Write);
    }

    [Fact]
    public async Task StopsNobodyWhenItIsNotWaitedForEither()
    {
        Assert.Equal(FailureKind.RateLimited, (await MeetAsync(TimeSpan.FromDays(1))).Failure?.Kind);

        await SendAsync(RequestKind.Write);
    }

    /// <summary>A request that is refused once.</summary>
    private Task<ApiAnswer<string>> MeetAsync(TimeSpan wait)
    {
        var times = 0;
        return _patience.SendAsync<ApiAnswer<string>>(
            RequestKind.Write,
            _ => Task.FromResult<ApiAnswer<string>>(times++ == 0 ? new ApiFailure(FailureKind.RateLimited, 403, "slow down", "POST x", wait) : "done"),
            TestContext.Current.CancellationToken);
    }

    private Task<ApiAnswer<string>> SendAsync(RequestKind kind) => _patience.SendAsync<ApiAnswer<string>>(
        kind,
        _ =>
        {
            Interlocked.Increment(ref _sent);
            return Task.FromResult<ApiAnswer<string>>("done");
        },
        TestContext.Current.CancellationToken);
}
