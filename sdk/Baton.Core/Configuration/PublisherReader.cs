using System.Collections.Immutable;
using Baton.Core.Plugins;

namespace Baton.Core.Configuration;

/// <summary>Reads <c>publish</c>.</summary>
internal static class PublisherReader
{
    public static ImmutableArray<IPublisher> Read(ObjectReader unit, PluginSet? plugins, string key = "publish")
    {
        var publishers = ImmutableArray.CreateBuilder<IPublisher>();
        foreach (var section in unit.Objects(key))
        {
            // A build needs no publisher, and loads none.
            if (plugins is not null && PluginChoice.Of(section, plugins.Publishers, "A publisher") is { } kind)
            {
                publishers.Add(kind.Read(section));
                section.End();
            }
        }

        return publishers.ToImmutable();
    }
}
