using Baton.Announcements;
using Baton.Core.Announcements;
using Baton.Core.Configuration;
using Baton.Core.Planning;
using Baton.GitHub.Announcements;
using Baton.GitHub.Tests.Equipment;
using Baton.Testing;
using Baton.Testing.GitHub;
using Baton.Testing.Webhooks;

namespace Baton.GitHub.Tests.Announcements;

/// <summary>One release, told by runs that share nothing but the repository: a job that is run again begins on an empty disk.</summary>
public sealed class AnnouncementFromTwoMachines : IAsyncLifetime
{
    private readonly TempFolder _machines = new();
    private Stage _stage = null!;
    private WebhookServer _webhook = null!;

    public async ValueTask InitializeAsync() => (_stage, _webhook) = (await Stage.SetAsync(), await WebhookServer.StartAsync());

    public async ValueTask DisposeAsync()
    {
        await _webhook.DisposeAsync();
        await _stage.DisposeAsync();
        _machines.Dispose();
    }

    [Fact]
    public async Task IsMadeOnceByARace()
    {
        var outcomes = await _stage.Time.TogetherAsync(6, n => RunAsync($"machine{n}"));

        Assert.All(outcomes, o => Assert.Null(o.Error));
        Assert.Single(_webhook.Messages);
    }

    [Fact]
    public async Task IsNotMadeAgainFromAnEmptyDisk()
    {
        await RunAsync("one");

        var again = await RunAsync("two");

        Assert.Equal((OperationStatus.AlreadySatisfied, "another run has told it, or has said that nobody knows"), (again.Operations[0].Status, again.Operations[0].Evidence));
        Assert.Single(_webhook.Messages);
    }

    [Fact]
    public async Task IsMadeByTheSecondWhenTheFirstWasRefused()
    {
        _webhook.Answer(404);
        Assert.Equal(["BATON6303"], (await RunAsync("one")).Warnings.Select(w => w.Code));

        var again = await RunAsync("two");

        Assert.Equal(OperationStatus.Applied, again.Operations[0].Status);
        Assert.Single(_webhook.Messages);
    }

    [Theory]
    [InlineData(Moment.Before)]
    [InlineData(Moment.After)]
    public async Task IsSaidToBeUncertainOnceWhenTheFirstWasKilledOnTheWay(Moment moment)
    {
        await KilledAsync("one", moment);

        var (second, third) = (await RunAsync("two"), await RunAsync("three"));

        Assert.Equal(["BATON6305"], second.Warnings.Select(w => w.Code));
        Assert.Contains("another run began to tell it", second.Warnings.First().Message, StringComparison.Ordinal);
        Assert.Equal((OperationStatus.AlreadySatisfied, 0), (third.Operations[0].Status, third.Warnings.Count()));
        Assert.Equal(1, _webhook.Calls);
    }

    [Fact]
    public async Task IsNotTakenForBegunByARunThatWasKilledWhileItWaited()
    {
        await KilledAsync("one");
        using var death = new CancellationTokenSource();
        _stage.Time.Meanwhile(TimeSpan.FromSeconds(1), death.CancelAsync);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync("two", death.Token));

        var again = await RunAsync("two");

        Assert.Contains("another run began to tell it", Assert.Single(again.Warnings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IsNotGivenUpWhereItCannotBeSeenHowItEnded()
    {
        await KilledAsync("one");
        _stage.Server.Traffic.Restart();
        foreach (var request in Enumerable.Range(5, 50))
        {
            _stage.Server.Traffic.Plan(new Fault(request, Moment.Before, Refusal.Of(403, "Resource not accessible by integration")));
        }

        var blind = await RunAsync("two");
        _stage.Server.Traffic.Restart();
        var again = await RunAsync("two");

        Assert.Equal(["BATON6303", "BATON6305"], blind.Warnings.Concat(again.Warnings).Select(w => w.Code));
    }

    [Fact]
    public async Task IsNotMadeWhereNobodyCanSeeWhetherItWas()
    {
        _stage.Secret = null;

        var outcome = await RunAsync("one");

        Assert.Equal(["BATON6303"], outcome.Warnings.Select(w => w.Code));
        Assert.Equal(0, _webhook.Calls);
    }

    private async Task KilledAsync(string machine, Moment moment = Moment.After)
    {
        using var death = new CancellationTokenSource();
        (_webhook.Cut, _webhook.Then) = (moment, death.Cancel);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(machine, death.Token));
        (_webhook.Cut, _webhook.Then) = (null, null);
    }

    private Task<RunOutcome> RunAsync(string machine, CancellationToken? killed = null) => Stage.RunAsync(Announcer.Plan(
        Announcement.Of(_stage.Release, null),
        [new AnnouncementConfiguration("env:HOOK_URL")],
        new AnnouncementSurroundings(new Dictionary<string, string> { ["HOOK_URL"] = _webhook.Address }, _machines[machine], _stage.Time)
        {
            Claims = new ReferenceClaims(_stage.Release, _stage.Target, machine),
        }), killed ?? TestContext.Current.CancellationToken);
}
