using System.Security.Cryptography;
using System.Text;
using Baton.Announcements.Tests.Equipment;
using Baton.Testing.Webhooks;

namespace Baton.Announcements.Tests;

/// <summary>A message that is sent more than once: the receiver can tell that it is the same one.</summary>
public sealed class RetriedAnnouncement
{
    [Fact]
    public async Task HasOneDeliveryIdInEveryTry()
    {
        await using var stage = await Stage.SetAsync();
        stage.Server.Answer(429, "1");
        stage.Server.Answer(503, "1");

        await stage.RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(3, stage.Server.Tries.Count);
        Assert.Equal([DeliveryId(stage)], stage.Server.Tries.Select(t => t.Headers["Idempotency-Key"]).Distinct());
        Assert.Single(stage.Server.Messages);
    }

    [Fact]
    public async Task KeepsItsDeliveryIdInTheNextRun()
    {
        await using var stage = await Stage.SetAsync();
        stage.Server.Answer(404);

        await stage.RunAsync(TestContext.Current.CancellationToken);
        await stage.RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal([DeliveryId(stage), DeliveryId(stage)], stage.Server.Tries.Select(t => t.Headers["Idempotency-Key"]));
    }

    [Fact]
    public async Task IsSignedInEveryTry()
    {
        await using var stage = await Stage.SetAsync();
        stage.Target = stage.Target with { Secret = "env:HOOK_KEY" };
        stage.Server.Answer(429, "1");

        await stage.RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, stage.Server.Tries.Count);
        Assert.Equal(stage.Server.Tries[0].Body, stage.Server.Tries[1].Body);
        Assert.All(stage.Server.Tries, t => Assert.Equal(Signature(t), t.Headers["X-Baton-Signature-256"]));
    }

    private static string DeliveryId(Stage stage) => $"\"{stage.Plan()[0].Describe().Details.ToDictionary()["key"]}\"";

    private static string Signature(ReceivedMessage message) =>
        $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Stage.Key), message.Body))}";
}
