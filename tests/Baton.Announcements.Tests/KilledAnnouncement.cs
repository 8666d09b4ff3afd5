using Baton.Announcements.Tests.Equipment;
using Baton.Core.Planning;
using Baton.Testing.GitHub;

namespace Baton.Announcements.Tests;

/// <summary>A run that dies while it tells a webhook, and one that starts after it.</summary>
public sealed class KilledAnnouncement
{
    [Theory]
    [InlineData(Moment.Before)]
    [InlineData(Moment.During)]
    [InlineData(Moment.After)]
    public async Task IsNeverToldTwice(Moment moment)
    {
        await using var stage = await Stage.SetAsync();
        using var death = new CancellationTokenSource();
        (stage.Server.Cut, stage.Server.Then) = (moment, death.Cancel);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stage.RunAsync(death.Token));
        (stage.Server.Cut, stage.Server.Then) = (null, null);

        var second = await stage.RunAsync(TestContext.Current.CancellationToken);
        var third = await stage.RunAsync(TestContext.Current.CancellationToken);

        Assert.Null(second.Error);
        Assert.Equal(["BATON6305"], second.Warnings.Select(w => w.Code));
        Assert.True(third.WasNoOp);
        Assert.Equal(1, stage.Server.Calls);
        Assert.InRange(stage.Server.Messages.Count, 0, 1);
    }

    [Fact]
    public async Task IsToldByTheNextRunWhenNothingHadBegun()
    {
        await using var stage = await Stage.SetAsync();
        using var death = new CancellationTokenSource();
        await death.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stage.RunAsync(death.Token));

        var second = await stage.RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(OperationStatus.Applied, second.Operations[0].Status);
        Assert.Single(stage.Server.Messages);
    }

    [Theory]
    [InlineData("")]
    [InlineData("send")]
    [InlineData("sending")]
    [InlineData("sending\n")]
    public async Task KnowsNoMoreThanAReceiptThatWasCutOff(string receipt)
    {
        await using var stage = await Stage.SetAsync();
        await stage.RunAsync(TestContext.Current.CancellationToken);
        File.WriteAllText(Directory.EnumerateFiles(stage.Receipts).Single(), receipt);

        var second = await stage.RunAsync(TestContext.Current.CancellationToken);

        // An empty file was made, and nothing written: nothing was sent either.
        Assert.Equal(receipt.Length == 0 ? [] : ["BATON6305"], second.Warnings.Select(w => w.Code));
        Assert.Equal(receipt.Length == 0 ? 2 : 1, stage.Server.Calls);
    }

    [Fact]
    public async Task FailsOnceWhenItIsRequired()
    {
        await using var stage = await Stage.SetAsync();
        stage.Target = stage.Target with { Required = true };
        using var death = new CancellationTokenSource();
        (stage.Server.Cut, stage.Server.Then) = (Moment.After, death.Cancel);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stage.RunAsync(death.Token));
        (stage.Server.Cut, stage.Server.Then) = (null, null);

        var second = await stage.RunAsync(TestContext.Current.CancellationToken);
        var third = await stage.RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal("BATON6304", second.Error?.Code);
        Assert.True(third.WasNoOp);
        Assert.Single(stage.Server.Messages);
    }
}
