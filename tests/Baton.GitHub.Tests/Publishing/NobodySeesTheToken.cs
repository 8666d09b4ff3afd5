using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Baton.GitHub.Preflight;
using Baton.GitHub.Tests.Equipment;
using Baton.Testing;
using Baton.Testing.GitHub;

namespace Baton.GitHub.Tests.Publishing;

/// <summary>The token is in the header of a request and nowhere else, however a run ends, and whatever is shown to it.</summary>
public sealed partial class NobodySeesTheToken
{
    // Each way to escape it makes something else of it.
    private const string Token = "ghp_9aZ+/q=Kr&8uXv2WbN4mYt6L";

    private static readonly SecretSearch Search = new(Token);
    private static readonly SortedDictionary<string, Action<Stage>> Ends = new(StringComparer.Ordinal)
    {
        ["well"] = _ => { },
        ["wrong token"] = stage => stage.Server.Tokens.Remove(Token),
        ["token that reads"] = stage => stage.Server.Tokens[Token] = Role.Read,
        ["token that sees nothing"] = stage => stage.Server.Tokens[Token] = Role.None,
        ["archived"] = stage => stage.Hosted.Archived = true,
        ["other workflow files"] = stage =>
        {
            stage.Server.Tokens[Token] = Role.Write;
            stage.Hosted.CommitsWithOtherWorkflows.Add(Stage.Commit);
        },
        ["tag elsewhere"] = stage => stage.Hosted.Refs["refs/tags/v1.5.0"] = Stage.Other,
        ["limits without an end"] = stage => stage.Server.Behaviour.Limit = new RateLimit(0, stage.Time),
        ["file that changed"] = stage => File.AppendAllText(stage.Own(), "more"),
        ["uploads that arrive wrong"] = stage => stage.Server.Behaviour.CorruptsUploads = true,
        ["cut for ever"] = stage => stage.Server.Traffic.Plan(new Fault(9, Moment.Before, ForEver: true)),
    };

    public static TheoryData<string> AllEnds => [.. Ends.Keys];

    [Theory]
    [MemberData(nameof(AllEnds))]
    public async Task HoweverARunEnds(string end)
    {
        await using var stage = await SetAsync();
        Ends[end](stage);

        await FindsNothingAsync(stage, end);
    }

    [Fact]
    public async Task WhenTheHostIsNotThere()
    {
        await using var stage = await SetAsync();
        await stage.Server.DisposeAsync();

        await FindsNothingAsync(stage, "not there");
    }

    [Fact]
    public async Task WhenTheRunIsKilled()
    {
        await using var undisturbed = await SetAsync();
        await FindsNothingAsync(undisturbed, "undisturbed");
        for (var at = 1; at <= undisturbed.Server.Traffic.Requests.Count; at++)
        {
            await using var stage = await SetAsync();
            using var death = new CancellationTokenSource();
            stage.Server.Traffic.Plan(new Fault(at, Moment.During, Then: death.Cancel, ForEver: true));

            await FindsNothingAsync(stage, $"killed at {at}", death);
        }
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(407)]
    [InlineData(422)]
    [InlineData(429)]
    [InlineData(502)]
    public async Task WhenAProxyShowsTheRequestThatItGot(int status)
    {
        await using var undisturbed = await SetAsync();
        await undisturbed.RunAsync(TestContext.Current.CancellationToken);
        var ofEachKind = undisturbed.Server.Traffic.Requests.DistinctBy(r => $"{r.Method} {Ids().Replace(r.Path, "")}").Select(r => r.Number).ToList();
        foreach (var page in new[] { false, true })
        {
            foreach (var at in ofEachKind)
            {
                await using var stage = await SetAsync();
                for (var request = at; request < at + 1000; request++)
                {
                    stage.Server.Traffic.Plan(new Fault(request, Moment.Before, Echo(status, page)));
                }

                Assert.NotNull(await FindsNothingAsync(stage, $"{status} from request {at} on, as {(page ? "a page" : "JSON")}"));
            }
        }
    }

    /// <summary>Every form of the token in one answer, the way proxies and gateways show headers and addresses.</summary>
    private static Reply Echo(int status, bool page)
    {
        string[] forms =
        [
            $"Authorization: Bearer {Token}",
            $"https://x-access-token:{Uri.EscapeDataString(Token)}@git.example.com/",
            $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"x-access-token:{Token}"))}",
            $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($":{Token}"))}",
            Convert.ToBase64String(Encoding.UTF8.GetBytes(Token)),
            new JsonObject { ["token"] = Token }.ToJsonString(),
        ];
        return page
            ? new Reply(status) { Bytes = Encoding.UTF8.GetBytes($"<html><body>{string.Join("<br>", forms.Reverse())}</body></html>") }.With("Content-Type", "text/html")
            : Refusal.Of(status, $"The proxy does not like this: {string.Join("; ", forms)}");
    }

    [GeneratedRegex(@"\d+|[?].*")]
    private static partial Regex Ids();

    private static async Task<Stage> SetAsync()
    {
        var stage = await Stage.SetAsync(new Scenario("follow-ups"));
        stage.Secret = Token;
        stage.Server.Tokens[Token] = Role.WriteWorkflows;
        return stage;
    }

    /// <summary>Looks before, runs, and searches everything that came of it.</summary>
    /// <returns>The code of the error that ended the run, or else of the first warning; null when there was none.</returns>
    private static async Task<string?> FindsNothingAsync(Stage stage, string end, CancellationTokenSource? death = null)
    {
        var text = new StringBuilder();
        string? error = null;
        var plan = stage.Plan();
        text.AppendJoin('\n', plan.Select(o => $"{o.Id} {o.Describe()}")).Append($"\n{stage.Target}\n");
        try
        {
            if (death is null)
            {
                text.AppendJoin('\n', (await GitHubPreflight.CheckAsync(stage.Release, stage.Target, offline: false, TestContext.Current.CancellationToken)).Select(f => $"{f} {f.Diagnostic?.Cure}"));
            }

            var outcome = await Stage.RunAsync(plan, death?.Token ?? TestContext.Current.CancellationToken);
            error = (outcome.Error ?? outcome.Warnings.FirstOrDefault())?.Code;
            text.AppendJoin('\n', outcome.Operations.Select(o => $"{o} {o.Evidence} {o.Error} {o.Error?.Cure}"));
        }
        catch (OperationCanceledException exception)
        {
            text.Append(exception);
        }

        text.Append(stage.Hosted.Snapshot());
        foreach (var request in stage.Server.Traffic.Requests)
        {
            text.Append($"{request}\n{Encoding.UTF8.GetString(request.Content)}\n");
        }

        foreach (var asset in stage.Hosted.Releases.SelectMany(r => r.Assets))
        {
            text.Append(Encoding.UTF8.GetString(asset.Bytes ?? []));
        }

        var found = Search.Find(text.ToString());
        Assert.True(found is null, $"{end}: {found} was written.");
        return error;
    }
}
