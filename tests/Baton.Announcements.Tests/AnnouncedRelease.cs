using System.Security.Cryptography;
using System.Text;
using Baton.Announcements.Tests.Equipment;
using Baton.Core.Configuration;
using Baton.Core.Planning;
using Baton.Core.Releases;

namespace Baton.Announcements.Tests;

/// <summary>A webhook that is there and listens.</summary>
public sealed class AnnouncedRelease
{
    [Fact]
    public async Task IsToldOnceHoweverOftenItRuns()
    {
        await using var stage = await Stage.SetAsync();

        var first = await stage.RunAsync(TestContext.Current.CancellationToken);
        var second = await stage.RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(OperationStatus.Applied, first.Operations[0].Status);
        Assert.True(second.WasNoOp);
        Assert.Single(stage.Server.Messages);
        Assert.Equal(1, stage.Server.Calls);
    }

    [Fact]
    public async Task SendsWhatWasPlanned()
    {
        await using var stage = await Stage.SetAsync();
        var plan = stage.Plan();
        var planned = plan[0].Describe().Details.ToDictionary();
        Assert.Equal(0, stage.Server.Calls);

        await Stage.RunAsync(plan, TestContext.Current.CancellationToken);

        var message = Assert.Single(stage.Server.Messages);
        Assert.Equal(planned["sha256"], Convert.ToHexStringLower(SHA256.HashData(message.Body)));
        Assert.Equal($"\"{planned["key"]}\"", message.Headers["Idempotency-Key"]);
        Assert.Equal("POST env:HOOK_URL", planned["requests"]);
    }

    [Theory]
    [InlineData(AnnouncementFormat.Json)]
    [InlineData(AnnouncementFormat.Slack)]
    [InlineData(AnnouncementFormat.Discord)]
    [InlineData(AnnouncementFormat.Teams)]
    public async Task IsPlannedWithoutItsAddress(AnnouncementFormat format)
    {
        await using var stage = await Stage.SetAsync();
        stage.Target = stage.Target with { Format = format };
        var with = stage.Plan()[0].Describe().ToString();

        stage.Variables.Clear();

        Assert.Equal(with, stage.Plan()[0].Describe().ToString());
        Assert.Equal($"announce/{format.ToString().ToLowerInvariant()}", stage.Plan()[0].Id);
    }

    [Fact]
    public async Task IsSignedForWhoeverHasTheKey()
    {
        await using var stage = await Stage.SetAsync();
        stage.Target = stage.Target with { Secret = "env:HOOK_KEY" };

        await stage.RunAsync(TestContext.Current.CancellationToken);

        var message = Assert.Single(stage.Server.Messages);
        var expected = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Stage.Key), message.Body));
        Assert.Equal($"sha256={expected}", message.Headers["X-Baton-Signature-256"]);
    }

    [Fact]
    public async Task TellsWhatItIs()
    {
        await using var stage = await Stage.SetAsync();

        await stage.RunAsync(TestContext.Current.CancellationToken);

        var json = Assert.Single(stage.Server.Messages).Json;
        Assert.Equal(("release", "web", "1.5.0", "v1.5.0"), ((string?)json["event"], (string?)json["unit"], (string?)json["version"], (string?)json["tag"]));
        Assert.Equal(stage.Announcement.Notes, (string?)json["notes"]);
    }

    [Fact]
    public async Task IsAnnouncedAnewWithTheNextVersion()
    {
        await using var stage = await Stage.SetAsync();
        await stage.RunAsync(TestContext.Current.CancellationToken);
        stage.Announcement = stage.Announcement with { Version = "1.5.1", Tag = "v1.5.1" };

        await stage.RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, stage.Server.Messages.Select(m => m.Headers["Idempotency-Key"]).Distinct().Count());
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task IsAPreReleaseOnlyWhenAskedFor(bool asked, int operations)
    {
        await using var stage = await Stage.SetAsync();
        stage.Announcement = stage.Announcement with { Version = "2.0.0-beta.1", Tag = "v2.0.0-beta.1" };
        stage.Target = stage.Target with { PreReleases = asked };

        Assert.Equal(operations, stage.Plan().Count);
    }

    [Fact]
    public void HasAnIdForEachWebhook()
    {
        AnnouncementConfiguration[] targets = [new("env:A"), new("env:B") { Format = AnnouncementFormat.Slack }, new("env:C"), new("env:D")];
        var announcement = Core.Announcements.Announcement.Of(new Release { Name = "web", Version = "1.0.0", Tag = "v1.0.0", Commit = "" }, null);

        var plan = Announcer.Plan(announcement, targets, new AnnouncementSurroundings(new Dictionary<string, string>(), "nowhere", TimeProvider.System));

        Assert.Equal(["announce/json", "announce/slack", "announce/json-2", "announce/json-3"], plan.Select(o => o.Id));
    }
}
