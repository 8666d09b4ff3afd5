using Baton.Feeds.Tests.Equipment;
using Baton.Testing.GitHub;

namespace Baton.Feeds.Tests;

/// <summary>A job of GitHub Actions that a feed trusts.</summary>
public sealed class TrustedWorkflow
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ExchangesItsIdentityOnceRightBeforeTheFirstPush()
    {
        await using var stage = await SetAsync("ada");

        Assert.Null((await stage.RunAsync(Cancellation)).Error);

        var requests = stage.Server.Traffic.Requests.ToList();
        var exchange = requests.FindIndex(r => r.Path.StartsWith("/api/v2/token", StringComparison.Ordinal));
        Assert.Single(requests, r => r.Path.StartsWith("/api/v2/token", StringComparison.Ordinal));
        Assert.StartsWith("/api/v2/package", requests[exchange + 1].Path, StringComparison.Ordinal);
        Assert.All(requests.Where(r => r.Method == "PUT"), r => Assert.Equal("short-lived-1", r.Authorization));
    }

    [Fact]
    public async Task ExchangesItAgainWhenTheKeyRanOutMeanwhile()
    {
        int number;
        await using (var undisturbed = await SetAsync("ada"))
        {
            await undisturbed.RunAsync(Cancellation);
            number = undisturbed.Server.Traffic.Requests.First(r => r.Method == "PUT").Number;
        }

        await using var stage = await SetAsync("ada");
        stage.Server.Traffic.Plan(new Fault(number, Moment.After, new Reply(201), Then: () => _ = Task.Delay(TimeSpan.FromHours(1), stage.Time, Cancellation)));

        Assert.Null((await stage.RunAsync(Cancellation)).Error);

        Assert.Equal(["short-lived-1", "short-lived-2", "short-lived-2"], stage.Server.Traffic.Requests.Where(r => r.Method == "PUT").Select(r => r.Authorization));
    }

    [Fact]
    public async Task AsksForNothingWhenThereIsNothingToPush()
    {
        await using var stage = await SetAsync("ada");
        await stage.RunAsync(Cancellation);
        stage.Server.Traffic.Restart();

        Assert.True((await stage.RunAsync(Cancellation)).WasNoOp);
        Assert.Empty(stage.Server.Traffic.Writes);
    }

    [Fact]
    public async Task IsToldWhenNoPolicyKnowsIt()
    {
        await using var stage = await SetAsync("eve");

        var error = (await stage.RunAsync(Cancellation)).Error;

        Assert.Equal("BATON6207", error?.Code);
        Assert.Contains("401: no policy matches", error!.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("request-token", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(stage.Server.Snapshot());
    }

    /// <summary>Either half of the exchange, away for a moment as any service is: the release's packages may be half an hour behind it.</summary>
    [Theory]
    [InlineData("GET", 503)]
    [InlineData("POST", 503)]
    [InlineData("POST", 429)]
    [InlineData("POST", 0)]
    public async Task WaitsForAServiceThatIsAway(string method, int status)
    {
        int number;
        await using (var undisturbed = await SetAsync("ada"))
        {
            await undisturbed.RunAsync(Cancellation);
            var exchange = undisturbed.Server.Traffic.Requests.First(r => r.Path.StartsWith("/api/v2/token", StringComparison.Ordinal)).Number;
            number = method == "POST" ? exchange : exchange - 1;
        }

        await using var stage = await SetAsync("ada");
        var fault = stage.Server.Traffic.Plan(new Fault(number, Moment.Before, status == 0 ? null : Refusal.Of(status, "away")));

        Assert.Null((await stage.RunAsync(Cancellation)).Error);

        Assert.True(fault.Happened);
        Assert.All(stage.Server.Traffic.Requests.Where(r => r.Method == "PUT"), r => Assert.Equal("short-lived-1", r.Authorization));
    }

    [Fact]
    public async Task MayNameAnotherTokenService()
    {
        await using var stage = await SetAsync("ada");
        stage.Feed = stage.Feed with { TokenService = new Uri(stage.Server.Url, "elsewhere/token").AbsoluteUri };

        Assert.Contains("/elsewhere/token answers 404", (await stage.RunAsync(Cancellation)).Error?.Message, StringComparison.Ordinal);
    }

    private static async Task<Stage> SetAsync(string user)
    {
        var stage = await Stage.SetAsync();
        stage.Server.TrustedUser = "ada";
        stage.Feed = stage.Feed with { User = user };
        stage.Variables.Clear();
        stage.Variables["ACTIONS_ID_TOKEN_REQUEST_TOKEN"] = "request-token";
        stage.Variables["ACTIONS_ID_TOKEN_REQUEST_URL"] = stage.Server.Identity.AbsoluteUri;
        return stage;
    }
}
