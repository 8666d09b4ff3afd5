using System.Text;
using Baton.Core.Announcements;
using Baton.Core.Configuration;

namespace Baton.Core.Tests.Announcements;

public sealed class DeliveryKeyTests
{
    private static readonly Announcement Release = new("web", "1.5.0", "v1.5.0", "1", null, "");
    private static readonly AnnouncementConfiguration Target = new("env:A");

    [Fact]
    public void IsTheSameForTheSameDelivery() => Assert.Equal(DeliveryKey.Of(Release, Target), DeliveryKey.Of(Release with { Notes = "others" }, Target with { Required = true }));

    [Fact]
    public void IsAnotherForEachReleaseAndWebhook()
    {
        string[] keys =
        [
            DeliveryKey.Of(Release, Target),
            DeliveryKey.Of(Release with { Tag = "v1.5.1" }, Target),
            DeliveryKey.Of(Release with { Unit = "api" }, Target),
            DeliveryKey.Of(Release with { Commit = "2" }, Target),
            DeliveryKey.Of(Release with { Page = new Uri("https://github.com/fork/web") }, Target),
            DeliveryKey.Of(Release, new AnnouncementConfiguration("env:B")),
        ];

        Assert.Equal(keys, keys.Distinct());
    }

    [Fact]
    public void SignsAsGitHubDoes()
    {
        // The example of https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries
        var signature = WebhookSignature.Of(Encoding.UTF8.GetBytes("Hello, World!"), new Diagnostics.Secret("It's a Secret to Everybody"));

        Assert.Equal("sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17", signature);
    }
}
