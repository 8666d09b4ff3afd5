using System.Text;
using Baton.GitHub.Preflight;
using Baton.GitHub.Tests.Equipment;
using Baton.Testing.GitHub;

namespace Baton.GitHub.Tests.Publishing;

/// <summary>A success that is none: a proxy shows a page of its own, or breaks the JSON, or GITHUB_API_URL is the address of something else.</summary>
public sealed class ForeignAnswers
{
    private static readonly SortedDictionary<string, Func<Reply>> All = new(StringComparer.Ordinal)
    {
        ["a page"] = () => Of("<html><body>Please log in.</body></html>", "text/html"),
        ["half of it"] = () => Of("{\"id\":1,\"tag_name\":\"v1", "application/json; charset=utf-8"),
        ["a word"] = () => Of("\"fine\"", "application/json; charset=utf-8"),
        ["another shape"] = () => Of("{\"id\":{\"of\":\"what\"},\"object\":[7]}", "application/json; charset=utf-8"),
        ["nothing"] = () => Of("", "application/json; charset=utf-8"),
        ["a list of nothing"] = () => Of("[null]", "application/json; charset=utf-8"),
        ["not modified, since when"] = () => new Reply(304),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    /// <summary>JSON that is well-formed and means nothing is an error only where it is looked into.</summary>
    public static TheoryData<string> Unreadable => [.. All.Keys.Where(n => n != "another shape")];

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task AreOvercomeLikeAnOutage(string what)
    {
        foreach (var scenario in (Scenario[])[new("broken upload"), new("follow-ups")])
        {
            var (wanted, requests) = await KilledRun.UndisturbedAsync(scenario);
            for (var at = 1; at <= requests.Count; at++)
            {
                await using var stage = await Stage.SetAsync(scenario);
                var fault = stage.Server.Traffic.Plan(new Fault(at, Moment.Before, All[what]()));

                var outcome = await stage.RunAsync(TestContext.Current.CancellationToken);

                Assert.True(fault.Happened);
                Assert.True(outcome.Error is null, $"{requests[at - 1]}: {outcome.Error}");
                Assert.Equal(wanted, stage.Hosted.Snapshot());
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task AreACodedErrorInTheEnd(string what)
    {
        await using var stage = await Stage.SetAsync();
        for (var at = 1; at < 300; at++)
        {
            stage.Server.Traffic.Plan(new Fault(at, Moment.Before, All[what]()));
        }

        var found = await GitHubPreflight.CheckAsync(stage.Release, stage.Target, offline: false, TestContext.Current.CancellationToken);
        var outcome = await stage.RunAsync(TestContext.Current.CancellationToken);

        Assert.Contains(found, f => f.Diagnostic?.Code == "BATON6104");
        Assert.Equal("BATON6104", outcome.Error?.Code);
        Assert.Contains($"GITHUB_API_URL is right: requests go to {stage.ApiUrl}", outcome.Error!.Cure, StringComparison.Ordinal);
    }

    private static Reply Of(string text, string type) => new Reply(200) { Bytes = Encoding.UTF8.GetBytes(text) }.With("Content-Type", type);
}
