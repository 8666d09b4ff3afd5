using System.Collections.Immutable;

namespace Baton.Core.Configuration;

/// <summary>The environment variables that baton.json takes secrets from: keys of feeds, addresses and keys of webhooks.</summary>
public static class NamedSecrets
{
    /// <summary>Their names.</summary>
    public static ImmutableArray<string> Of(UnitConfiguration unit) => Of(unit.Publish, unit.Announce);

    /// <summary>Their names.</summary>
    public static ImmutableArray<string> Of(IEnumerable<PublisherConfiguration> publish, IEnumerable<AnnouncementConfiguration> announce) =>
    [
        .. publish.Select(p => p.NuGet?.Key)
            .Concat(announce.SelectMany(a => new[] { a.Url, a.Secret }).OfType<string>().Select(AnnouncementConfiguration.VariableOf)).OfType<string>().Distinct(StringComparer.Ordinal),
    ];
}
