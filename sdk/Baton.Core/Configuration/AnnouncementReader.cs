using System.Collections.Immutable;

namespace Baton.Core.Configuration;

/// <summary>Reads <c>announce</c>.</summary>
internal static class AnnouncementReader
{
    private static readonly string[] Formats = [.. Enum.GetNames<AnnouncementFormat>().Select(n => n.ToLowerInvariant())];

    public static ImmutableArray<AnnouncementConfiguration> Read(ObjectReader unit)
    {
        var read = new List<AnnouncementConfiguration>();
        foreach (var o in unit.Objects("announce"))
        {
            var one = One(o);

            // One webhook gets one message of a release: which one, nobody could tell.
            if (one.Url.Length > 0 && read.Exists(a => a.Url.Equals(one.Url, StringComparison.OrdinalIgnoreCase)))
            {
                o.Bad(o.Place("url"), $"\"url\": '{one.Url}' is announced to already.");
            }

            read.Add(one);
        }

        return [.. read];
    }

    private static AnnouncementConfiguration One(ObjectReader o)
    {
        var url = o.Reference("url");
        if (!o.Has("url"))
        {
            o.Bad(o.Node, "An announcement needs a \"url\": \"env:NAME\", the environment variable with the webhook's address.");
        }

        var format = o.OneOf("format", Formats) is { } word && Enum.TryParse<AnnouncementFormat>(word, ignoreCase: true, out var known) ? known : AnnouncementFormat.Json;
        var announcement = new AnnouncementConfiguration(url ?? "")
        {
            Format = format,
            Secret = o.Reference("secret"),
            Required = o.Flag("required") ?? false,
            PreReleases = o.Flag("preReleases") ?? false,
        };
        announcement = o.Time("timeout") is { } timeout ? announcement with { Timeout = timeout } : announcement;
        if (announcement.Secret is not null && format != AnnouncementFormat.Json)
        {
            o.Bad(o.Place("secret"), "\"secret\": only the format json is signed; the other services look at no signature.");
        }

        o.End();
        return announcement;
    }
}
