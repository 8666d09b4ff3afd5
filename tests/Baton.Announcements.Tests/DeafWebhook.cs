using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Baton.Announcements.Tests.Equipment;
using Baton.Core.Planning;
using Baton.Testing.GitHub;
using Baton.Testing.Webhooks;

namespace Baton.Announcements.Tests;

/// <summary>A webhook that is not there, does not listen, or says strange things: the release stays as it is.</summary>
public sealed class DeafWebhook
{
    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(410)]
    [InlineData(302)]
    [InlineData(429)]
    public async Task IsToldByTheNextRunWhenItRefused(int status)
    {
        await using var stage = await Stage.SetAsync();
        stage.Server.Answer(status);

        var first = await stage.RunAsync(TestContext.Current.CancellationToken);
        var second = await stage.RunAsync(TestContext.Current.CancellationToken);

        Assert.Null(first.Error);
        Assert.Equal(["BATON6303"], first.Warnings.Select(w => w.Code));
        Assert.Contains(status.ToString(CultureInfo.InvariantCulture), first.Warnings.Single().Message, StringComparison.Ordinal);
        Assert.Equal(OperationStatus.Applied, second.Operations[0].Status);
        Assert.Single(stage.Server.Messages);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    public async Task IsNotToldAgainWhenItMayHaveHeard(int status)
    {
        await using var stage = await Stage.SetAsync();
        stage.Server.Answer(status);

        var first = await stage.RunAsync(TestContext.Current.CancellationToken);
        var second = await stage.RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["BATON6305"], first.Warnings.Select(w => w.Code));
        Assert.True(second.WasNoOp);
        Assert.Equal(1, stage.Server.Calls);
    }

    [Theory]
    [InlineData(Moment.Before)]
    [InlineData(Moment.During)]
    [InlineData(Moment.After)]
    public async Task IsNotToldAgainAfterACutConnection(Moment moment)
    {
        await using var stage = await Stage.SetAsync();
        stage.Server.Cut = moment;

        var first = await stage.RunAsync(TestContext.Current.CancellationToken);
        var second = await stage.RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["BATON6305"], first.Warnings.Select(w => w.Code));
        Assert.True(second.WasNoOp);
        Assert.Equal(1, stage.Server.Calls);
    }

    [Theory]
    [InlineData(429, "7")]
    [InlineData(503, "7")]
    [InlineData(429, "6.5")]
    [InlineData(503, "Fri, 02 Jan 2026 03:04:12 GMT")]
    public async Task IsToldAgainWhenItSaysSo(int status, string retryAfter)
    {
        await using var stage = await Stage.SetAsync();
        stage.Server.Answer(status, retryAfter);

        var outcome = await stage.RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(OperationStatus.Applied, outcome.Operations[0].Status);
        Assert.InRange(stage.Time.Waited.TotalSeconds, 6, 7);
        Assert.Single(stage.Server.Messages);
    }

    [Theory]
    [InlineData("3600", 1)]
    [InlineData("1", 3)]
    public async Task IsGivenUpWhenItNeverHasTime(string retryAfter, int calls)
    {
        await using var stage = await Stage.SetAsync();
        stage.Server.Answer(429, retryAfter);
        stage.Server.Answer(429, retryAfter);
        stage.Server.Answer(429, retryAfter);

        var outcome = await stage.RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["BATON6303"], outcome.Warnings.Select(w => w.Code));
        Assert.Equal(calls, stage.Server.Calls);
    }

    [Fact]
    public async Task IsTriedAgainWhenNobodyTakesTheConnection()
    {
        await using var stage = await Stage.SetAsync();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        stage.Variables["HOOK_URL"] = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/{WebhookServer.Secret}";
        listener.Stop();

        var outcome = await stage.RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["BATON6303"], outcome.Warnings.Select(w => w.Code));
        Assert.Equal(TimeSpan.FromSeconds(3), stage.Time.Waited);
        stage.Variables["HOOK_URL"] = stage.Server.Address;
        Assert.Equal(OperationStatus.Applied, (await stage.RunAsync(TestContext.Current.CancellationToken)).Operations[0].Status);
    }

    [Fact]
    public async Task IsWaitedForNoLongerThanAskedFor()
    {
        await using var stage = await Stage.SetAsync();
        var answer = new TaskCompletionSource();
        stage.Server.Hold = answer.Task;
        stage.Target = stage.Target with { Timeout = TimeSpan.FromMilliseconds(300) };

        var outcome = await stage.RunAsync(TestContext.Current.CancellationToken);
        answer.SetResult();

        Assert.Equal(["BATON6305"], outcome.Warnings.Select(w => w.Code));
        Assert.Contains("0.3 s", outcome.Warnings.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IsNotFollowedElsewhere()
    {
        await using var stage = await Stage.SetAsync();
        await using var elsewhere = await WebhookServer.StartAsync();
        stage.Server.Answer(307);
        stage.Server.Location = elsewhere.Address;

        await stage.RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, elsewhere.Calls);
    }

    [Fact]
    public async Task FailsTheReleaseWhenItIsRequired()
    {
        await using var stage = await Stage.SetAsync();
        stage.Target = stage.Target with { Required = true };
        stage.Server.Answer(404);

        var outcome = await stage.RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal("BATON6302", outcome.Error?.Code);
        Assert.Null((await stage.RunAsync(TestContext.Current.CancellationToken)).Error);
    }

    [Theory]
    [InlineData(null, "not set")]
    [InlineData("  ", "not set")]
    [InlineData("hooks.example/x", "no https address")]
    [InlineData("ftp://hooks.example/x", "no https address")]
    [InlineData("http://hooks.example/x", "everybody on the way")]
    public async Task IsNotCalledAtAnAddressThatIsNone(string? address, string why)
    {
        await using var stage = await Stage.SetAsync();
        stage.Variables.Remove("HOOK_URL");
        if (address is not null)
        {
            stage.Variables["HOOK_URL"] = address;
        }

        var outcome = await stage.RunAsync(TestContext.Current.CancellationToken);

        var warning = Assert.Single(outcome.Warnings);
        Assert.Equal("BATON6301", warning.Code);
        Assert.Contains(why, warning.Message, StringComparison.Ordinal);
        Assert.Equal(warning, Announcer.Check(stage.Target, stage.Variables));
        Assert.Equal("BATON6300", Announcer.Check(stage.Target with { Required = true }, stage.Variables)?.Code);
    }

    [Fact]
    public async Task IsNotToldWhatCannotBeSigned()
    {
        await using var stage = await Stage.SetAsync();
        stage.Target = stage.Target with { Secret = "env:NO_KEY" };

        Assert.Equal(["BATON6301"], (await stage.RunAsync(TestContext.Current.CancellationToken)).Warnings.Select(w => w.Code));
        Assert.Equal(0, stage.Server.Calls);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(404)]
    [InlineData(500)]
    [InlineData(302)]
    public async Task NeverShowsItsAddress(int status)
    {
        await using var stage = await Stage.SetAsync();
        stage.Target = stage.Target with { Secret = "env:HOOK_KEY" };
        stage.Server.Answer(status);

        var plan = stage.Plan();
        var outcome = await Stage.RunAsync(plan, TestContext.Current.CancellationToken);

        var seen = string.Join('\n', [plan[0].Describe().ToString(), stage.Written(), .. outcome.Operations.Select(o => o.ToString()), .. outcome.Warnings.Select(w => w.ToString())]);
        Assert.DoesNotContain(WebhookServer.Secret, seen, StringComparison.Ordinal);
        Assert.DoesNotContain(Stage.Key, seen, StringComparison.Ordinal);
        Assert.DoesNotContain("no such hook", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IsNotToldWhereNothingCanBeRemembered()
    {
        await using var stage = await Stage.SetAsync();
        File.WriteAllText(stage.Receipts, "a file where the folder should be");

        var outcome = await stage.RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["BATON6303"], outcome.Warnings.Select(w => w.Code));
        Assert.Equal(0, stage.Server.Calls);
    }
}
