using System.Collections.Immutable;

namespace Baton.Core.Configuration;

/// <summary>Reads <c>webhooks</c> of an environment.</summary>
internal static class WebhookReader
{
    public static ImmutableArray<WebhookConfiguration> Read(ObjectReader environment) => [.. environment.Objects("webhooks").Select(One)];

    private static WebhookConfiguration One(ObjectReader o)
    {
        var url = o.Reference("url");
        if (!o.Has("url"))
        {
            o.Bad(o.Node, "A webhook needs a \"url\": \"env:NAME\", the environment variable with its address.");
        }

        var webhook = new WebhookConfiguration(url ?? "") { Secret = o.Reference("secret") };
        webhook = o.Time("timeout") is { } timeout ? webhook with { Timeout = timeout } : webhook;
        o.End();
        return webhook;
    }
}
