using System.Text;
using System.Text.Json.Nodes;
using Baton.Feeds.Publishing;
using Baton.Feeds.Tests.Equipment;
using Baton.Testing;
using Baton.Testing.GitHub;

namespace Baton.Feeds.Tests;

/// <summary>The key of a feed, and what it is exchanged for, are in the header of a request and nowhere else, however a push ends.</summary>
public sealed class NobodySeesTheKey
{
    // Each way to escape them makes something else of them.
    private const string Key = "oy2k+7/x=Qw&eRtYuIoPaSdFgH";
    private const string ShortLived = "short-lived-1";
    private const string Identity = "eyJ+request/token=of&the-workflow";

    [Theory]
    [InlineData("well")]
    [InlineData("wrong key")]
    [InlineData("down")]
    [InlineData("nowhere")]
    [InlineData("no trust")]
    public async Task HoweverAPushEnds(string end)
    {
        await using var stage = await SetAsync();
        switch (end)
        {
            case "wrong key":
                stage.Server.Keys.Remove(Key);
                break;
            case "down":
                await stage.Server.DisposeAsync();
                break;
            case "nowhere":
                stage.Feed = stage.Feed with { Source = "nowhere" };
                break;
            case "no trust":
                stage.Variables.Remove("NUGET_API_KEY");
                stage.Feed = stage.Feed with { User = "eve" };
                break;
        }

        Assert.Equal(end == "well", await FindsNothingAsync(stage, end) is null);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(407)]
    [InlineData(429)]
    [InlineData(502)]
    public async Task WhenAProxyShowsTheRequestThatItGot(int status)
    {
        foreach (var at in new[] { 1, 2, 3, 4, 5 })
        {
            await using var stage = await SetAsync();
            for (var request = at; request < at + 100; request++)
            {
                stage.Server.Traffic.Plan(new Fault(request, Moment.Before, new Reply(status) { Reason = $"{Key} {Uri.EscapeDataString(Key)} {Convert.ToBase64String(Encoding.UTF8.GetBytes(":" + Key))}" }));
            }

            await FindsNothingAsync(stage, $"{status} from request {at} on");
        }
    }

    [Theory]
    [InlineData(401)]
    [InlineData(502)]
    public async Task WhenATokenServiceShowsTheRequestThatItGot(int status)
    {
        int exchange;
        await using (var undisturbed = await TrustedAsync())
        {
            await FindsNothingAsync(undisturbed, "well");
            exchange = undisturbed.Server.Traffic.Requests.First(r => r.Path.StartsWith("/api/v2/token", StringComparison.Ordinal)).Number;
        }

        for (var at = 1; at <= exchange + 1; at++)
        {
            await using var stage = await TrustedAsync();
            var shown = string.Join(' ', new[] { Identity, IdentityAt(stage), ShortLived }.SelectMany(s => new[] { s, Convert.ToBase64String(Encoding.UTF8.GetBytes(s)) }));
            for (var request = at; request < at + 100; request++)
            {
                stage.Server.Traffic.Plan(new Fault(request, Moment.Before, new Reply(status, new JsonObject { ["error"] = shown }) { Reason = shown }));
            }

            Assert.NotNull(await FindsNothingAsync(stage, $"{status} from request {at} on"));
        }
    }

    [Fact]
    public async Task WhenItIsInNuGetsOwnConfiguration()
    {
        await using var stage = await Stage.SetAsync();
        stage.Variables.Remove("NUGET_API_KEY");
        await File.WriteAllTextAsync(Path.Combine(stage.Root, "nuget.config"), $"""
            <configuration>
            <packageSources><clear /><add key="loopback" value="{stage.Server.Index}" allowInsecureConnections="true" /><add key="other" value="https://ada:pass-in-address@example.org/index.json" /></packageSources>
            <packageSourceCredentials><loopback><add key="Username" value="ada" /><add key="ClearTextPassword" value="pass+of/the-feed" /></loopback></packageSourceCredentials>
            </configuration>
            """, TestContext.Current.CancellationToken);
        foreach (var request in Enumerable.Range(1, 100))
        {
            stage.Server.Traffic.Plan(new Fault(request, Moment.Before, new Reply(400) { Reason = $"pass+of/the-feed {Convert.ToBase64String(Encoding.UTF8.GetBytes("ada:pass+of/the-feed"))}" }));
        }

        var error = (await stage.RunAsync(TestContext.Current.CancellationToken)).Error!;

        Assert.Contains("***", error.Message, StringComparison.Ordinal);
        Assert.Null(new SecretSearch("pass+of/the-feed").Find($"{error}"));
        Assert.Superset(new HashSet<string> { "pass+of/the-feed", "pass-in-address" }, FeedSecrets.Of(stage.Root).Select(s => s.Reveal()).ToHashSet());
    }

    private static async Task<Stage> TrustedAsync()
    {
        var stage = await SetAsync();
        stage.Server.TrustedUser = "ada";
        stage.Feed = stage.Feed with { User = "ada" };
        stage.Variables.Remove("NUGET_API_KEY");
        return stage;
    }

    private static async Task<Stage> SetAsync()
    {
        var stage = await Stage.SetAsync();
        stage.Server.Keys.Add(Key);
        stage.Variables["NUGET_API_KEY"] = Key;
        stage.Server.RequestToken = Identity;
        stage.Variables["ACTIONS_ID_TOKEN_REQUEST_TOKEN"] = Identity;
        stage.Variables["ACTIONS_ID_TOKEN_REQUEST_URL"] = stage.Server.Identity.AbsoluteUri;
        return stage;
    }

    /// <summary>Looks before, runs, and searches everything that came of it.</summary>
    /// <returns>The code of the error that ended the run; null when none did.</returns>
    private static async Task<string?> FindsNothingAsync(Stage stage, string end)
    {
        var text = new StringBuilder($"{stage.Target.Feed}\n");
        text.AppendJoin('\n', (await FeedPreflight.CheckAsync(stage.Target, offline: false, TestContext.Current.CancellationToken)).Select(f => $"{f} {f.Diagnostic?.Cure}"));
        var outcome = await stage.RunAsync(TestContext.Current.CancellationToken);
        text.AppendJoin('\n', outcome.Operations.Select(o => $"{o} {o.Evidence} {o.Error} {o.Error?.Cure}")).Append(stage.Server.Snapshot());
        foreach (var request in stage.Server.Traffic.Requests)
        {
            text.Append($"{request}\n{Encoding.UTF8.GetString(request.Content)}\n");
        }

        foreach (var file in Directory.EnumerateFiles(stage.Root, "*", SearchOption.AllDirectories))
        {
            text.Append($"{file}\n").Append(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        }

        // What it was exchanged for is a secret once it is.
        string[] exchanged = [.. Answered(stage, "/identity") ? [IdentityAt(stage)] : Array.Empty<string>(), .. Answered(stage, "/api/v2/token") ? [ShortLived] : Array.Empty<string>()];
        var found = new SecretSearch([Key, Identity, .. exchanged]).Find(text.ToString());
        Assert.True(found is null, $"{end}: {found} was written.");
        return outcome.Error?.Code;
    }

    private static string IdentityAt(Stage stage) => $"identity-for-{stage.Server.Url.GetLeftPart(UriPartial.Authority)}";

    private static bool Answered(Stage stage, string path) => stage.Server.Traffic.Requests.Any(r => r.Path.StartsWith(path, StringComparison.Ordinal) && r.Status == 200);
}
