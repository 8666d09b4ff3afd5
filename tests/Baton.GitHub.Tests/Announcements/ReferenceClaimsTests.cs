using Baton.GitHub.Announcements;
using Baton.GitHub.Tests.Equipment;
using Baton.Testing.GitHub;

namespace Baton.GitHub.Tests.Announcements;

/// <summary>Many runs that want the same claim.</summary>
public sealed class ReferenceClaimsTests
{
    private const string Key = "0123456789abcdef";

    [Fact]
    public async Task AreGivenToOneOfMany()
    {
        await using var stage = await Stage.SetAsync();

        var answers = await stage.Time.TogetherAsync(10, n => Claims(stage, n).TakeAsync(Key, TestContext.Current.CancellationToken));

        Assert.All(answers, a => Assert.True(a.IsSuccess));
        Assert.Single(answers, a => a.Value);
        Assert.True((await Claims(stage, 11).IsTakenAsync(Key, TestContext.Current.CancellationToken)).Value);
        Assert.False((await Claims(stage, 11).IsTakenAsync("another", TestContext.Current.CancellationToken)).Value);
    }

    [Theory]
    [InlineData(422, "Reference update failed")]
    [InlineData(409, "Conflict")]
    public async Task AreGivenToOneOfManyWhateverGitHubCallsIt(int status, string message)
    {
        await using var stage = await Stage.SetAsync();
        stage.Server.Behaviour.ReferenceIsThere = (status, message);

        Assert.True((await Claims(stage, 1).TakeAsync(Key, TestContext.Current.CancellationToken)).Value);
        var second = await Claims(stage, 2).TakeAsync(Key, TestContext.Current.CancellationToken);
        Assert.Equal((true, false), (second.IsSuccess, second.Value));
    }

    [Fact]
    public async Task WaitForTheirObjectToBeSeen()
    {
        await using var stage = await Stage.SetAsync();
        stage.Server.Behaviour.ObjectLag = 2;

        Assert.True((await Claims(stage, 1).TakeAsync(Key, TestContext.Current.CancellationToken)).Value);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AreTakenAndSettledByATokenThatMayNotWriteTheWorkflowsOfTheCommit(bool hidden)
    {
        await using var stage = await Stage.SetAsync();
        stage.Server.Tokens[Stage.Token] = Role.Write;
        stage.Server.Behaviour.HidesWorkflowRight = hidden;
        stage.Hosted.CommitsWithOtherWorkflows.Add(Stage.Commit);
        var claims = Claims(stage, 1);

        Assert.True((await claims.TakeAsync(Key, TestContext.Current.CancellationToken)).Value);
        await claims.SettleAsync(Key, TestContext.Current.CancellationToken);

        Assert.True((await Claims(stage, 2).IsSettledAsync(Key, TestContext.Current.CancellationToken)).Value);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AreTakenAndSettledWhereGitHubMakesNoRootCommits(bool mayWriteWorkflows)
    {
        await using var stage = await Stage.SetAsync();
        stage.Server.Tokens[Stage.Token] = mayWriteWorkflows ? Role.WriteWorkflows : Role.Write;
        stage.Server.Behaviour.RefusesRootCommits = true;
        stage.Hosted.CommitsWithOtherWorkflows.Add(Stage.Commit);
        var claims = Claims(stage, 1);

        Assert.True((await claims.TakeAsync(Key, TestContext.Current.CancellationToken)).Value);
        Assert.False((await Claims(stage, 2).TakeAsync(Key, TestContext.Current.CancellationToken)).Value);
        await claims.SettleAsync(Key, TestContext.Current.CancellationToken);

        Assert.True((await Claims(stage, 3).IsSettledAsync(Key, TestContext.Current.CancellationToken)).Value);
        Assert.Equal(TimeSpan.Zero, stage.Time.Waited);
    }

    [Fact]
    public async Task AreAnErrorWhereGitHubMakesNoCommitAtAll()
    {
        await using var stage = await Stage.SetAsync();
        stage.Server.Traffic.Plan(new Fault(0, Moment.Before, Refusal.Nothing(500)) { Path = "/git/commits" });

        Assert.Equal("BATON6104", Assert.Single((await Claims(stage, 1).TakeAsync(Key, TestContext.Current.CancellationToken)).Diagnostics).Code);
    }

    [Fact]
    public async Task CanBeSettledByARunThatHasNotTakenThem()
    {
        await using var stage = await Stage.SetAsync();
        stage.Server.Behaviour.ObjectLag = 1;

        await Claims(stage, 1).SettleAsync(Key, TestContext.Current.CancellationToken);

        Assert.True((await Claims(stage, 2).IsSettledAsync(Key, TestContext.Current.CancellationToken)).Value);
    }

    [Fact]
    public async Task AreAskedForAsPlanned()
    {
        await using var stage = await Stage.SetAsync();
        var claims = Claims(stage, 1);

        await claims.TakeAsync(Key, TestContext.Current.CancellationToken);

        await claims.SettleAsync(Key, TestContext.Current.CancellationToken);

        Assert.Equal([.. claims.Requests, claims.SettlingRequest], stage.Server.Traffic.Writes.Select(w => $"{w.Method} {w.Path.TrimStart('/')}"));
    }

    [Theory]
    [InlineData(Moment.Before)]
    [InlineData(Moment.During)]
    [InlineData(Moment.After)]
    public async Task AreKnownForOnesOwnAfterACutConnection(Moment moment)
    {
        for (var at = 1; at <= 2; at++)
        {
            await using var stage = await Stage.SetAsync();
            stage.Server.Behaviour.RefLag = 2;
            stage.Server.Traffic.Plan(new Fault(at, moment));

            Assert.True((await Claims(stage, 1).TakeAsync(Key, TestContext.Current.CancellationToken)).Value, $"Cut {moment} request {at}.");
            Assert.False((await Claims(stage, 2).TakeAsync(Key, TestContext.Current.CancellationToken)).Value, $"Cut {moment} request {at}.");
        }
    }

    [Fact]
    public async Task BelongToTheOtherWhoWasFasterThanACutConnection()
    {
        await using var stage = await Stage.SetAsync();
        stage.Server.Traffic.Plan(new Fault(2, Moment.Before, Then: () => Claims(stage, 2).TakeAsync(Key, CancellationToken.None).GetAwaiter().GetResult()));

        Assert.False((await Claims(stage, 1).TakeAsync(Key, TestContext.Current.CancellationToken)).Value);
    }

    [Fact]
    public async Task CanBeGivenBack()
    {
        await using var stage = await Stage.SetAsync();
        var first = Claims(stage, 1);
        await first.TakeAsync(Key, TestContext.Current.CancellationToken);

        Assert.True(await first.GiveBackAsync(Key, TestContext.Current.CancellationToken));

        Assert.True((await Claims(stage, 2).TakeAsync(Key, TestContext.Current.CancellationToken)).Value);
    }

    [Theory]
    [InlineData(null, "BATON6100")]
    [InlineData("a token that nobody knows", "BATON6101")]
    public async Task NeedAToken(string? token, string code)
    {
        await using var stage = await Stage.SetAsync();
        stage.Secret = token;

        Assert.Equal(code, Assert.Single((await Claims(stage, 1).TakeAsync(Key, TestContext.Current.CancellationToken)).Diagnostics).Code);
        Assert.Equal(code, Assert.Single((await Claims(stage, 1).IsTakenAsync(Key, TestContext.Current.CancellationToken)).Diagnostics).Code);
    }

    private static ReferenceClaims Claims(Stage stage, int run) => new ReferenceClaims(stage.Release, stage.Target, $"run {run}");
}
