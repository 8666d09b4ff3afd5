using System.Collections.Immutable;
using Baton.Core.Plugins;

namespace Baton.Core.Configuration;

/// <summary>Reads <c>plugins</c>.</summary>
internal static class PluginReader
{
    public static ImmutableArray<PluginReference> Read(ObjectReader unit)
    {
        var plugins = ImmutableArray.CreateBuilder<PluginReference>();
        foreach (var o in unit.Objects("plugins"))
        {
            if (!o.Has("assembly"))
            {
                o.Bad("A plugin needs the \"assembly\": the path of its file.");
            }

            plugins.Add(new PluginReference(o.Text("assembly", Rules.NotEmpty) ?? "") { Types = o.Texts("types", Rules.NotEmpty) ?? [], Location = o.Location });
            o.End();
        }

        return plugins.ToImmutable();
    }
}
