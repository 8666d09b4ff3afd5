using Baton.GitHub.Tests.Equipment;

namespace Baton.GitHub.Tests.Publishing;

/// <summary>An Enterprise Server has its API below a path, and takes uploads beside it.</summary>
public sealed class EnterpriseServer
{
    [Theory]
    [InlineData("no digests")]
    [InlineData("follow-ups")]
    [InlineData("forty releases")]
    public async Task EndsLikeGitHubItself(string scenario)
    {
        var (wanted, _) = await KilledRun.UndisturbedAsync(new Scenario(scenario));
        await using var stage = await Stage.SetAsync(new Scenario(scenario));
        stage.IsEnterprise = true;

        var outcome = await stage.RunAsync(TestContext.Current.CancellationToken);

        Assert.Null(outcome.Error);
        Assert.Equal(wanted, stage.Hosted.Snapshot());
        Assert.All(stage.Server.Traffic.Requests, r => Assert.Matches(r.Path.Contains("/assets?name=", StringComparison.Ordinal) ? "^/api/uploads/repos/" : "^/(api/v3/repos|storage)/", r.Path));
    }
}
