using System.Collections.Immutable;
using Baton.Core.Plugins;

namespace Baton.Core.Configuration;

/// <summary>Reads <c>packages</c>.</summary>
internal static class PackageReader
{
    public static ImmutableArray<IPacker> Read(ObjectReader unit, PluginSet? plugins)
    {
        var packers = ImmutableArray.CreateBuilder<IPacker>();
        foreach (var section in unit.Objects("packages"))
        {
            // A build packs nothing, and loads no packer.
            if (plugins is null || PluginChoice.Of(section, plugins.Packers, "A package") is not { } kind)
            {
                continue;
            }

            var packer = kind.Read(section);
            if (packer.Identity.Length > 0 && packers.Any(p => p.Name == packer.Name && p.Identity == packer.Identity))
            {
                section.Bad($"Two packages would be named '{packer.Identity}'; give one of them another \"name\".");
            }

            section.End();
            packers.Add(packer);
        }

        return packers.ToImmutable();
    }
}
