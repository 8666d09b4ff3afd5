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
        ImmutableArray<IGate> gates = [.. plugins.Gates.SelectMany(g => section?.Has(g.Name) == true ? g.ReadAll(section) : new[] { g.Default }.OfType<IGate>())];
        foreach (var twice in gates.Where((gate, i) => gate.Name.Length > 0 && gates.Take(i).Any(g => g.Name == gate.Name)))
        {
            section!.Bad($"Two gates have the name '{twice.Name}'; '--override' could not tell them apart.");
        }

        section?.End();
        return gates;
    }
}
