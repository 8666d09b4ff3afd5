using System.Collections.Immutable;
using Baton.Core.Plugins;

namespace Baton.Core.Configuration;

/// <summary>Reads <c>gates</c>: those that are always asked, and those that are named there.</summary>
internal static class GateReader
{
    public static ImmutableArray<IGate> Read(ObjectReader? section, PluginSet? plugins)
    {
        if (plugins is null)
        {
            return [];
        }

        section?.Know(plugins.Gates.Select(g => g.Name));
        ImmutableArray<IGate> gates = [.. plugins.Gates.Select(g => section?.Has(g.Name) == true ? g.Read(section) : g.Default).OfType<IGate>()];
        section?.End();
        return gates;
    }
}
