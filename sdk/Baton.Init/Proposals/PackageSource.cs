using System.Security;
using Baton.Core.Diagnostics;
using Baton.Init.Facts;
using Baton.Init.Texts;

namespace Baton.Init.Proposals;

/// <summary>Adds a package source to nuget.config.</summary>
internal static class PackageSource
{
    /// <summary>Adds the edit.</summary>
    /// <returns>BATON2160 for a nuget.config that is not XML.</returns>
    public static Diagnostic? Add(EditSet set, RepositoryFacts facts)
    {
        if (facts.Source is not { } source)
        {
            return null;
        }

        var element = $"<add key=\"baton\" value=\"{SecurityElement.Escape(source)}\" />";
        if (facts.Named("nuget.config").FirstOrDefault(f => BuildFiles.Folder(f).Length == 0) is not { } path)
        {
            set.Write("nuget.config", $"<configuration>\n  <packageSources>\n    {element}\n  </packageSources>\n</configuration>\n");
            return null;
        }

        var (text, read) = (facts.Files[path], XmlTree.Parse(path, facts.Files[path]));
        if (!read.IsSuccess)
        {
            return read.Diagnostics[0];
        }

        if (read.Value.Named("add").Any(a => a["value"] == source))
        {
            return null;
        }

        set.Edit(path, read.Value.Children.FirstOrDefault(c => c.Name == "packageSources") is { } sources
            ? XmlEdits.InsertLast(text, sources, element) : XmlEdits.InsertLast(text, read.Value, $"<packageSources>{element}</packageSources>"));
        if (read.Value.Children.FirstOrDefault(c => c.Name == "packageSourceMapping") is { } mapping)
        {
            set.Edit(path, XmlEdits.InsertLast(text, mapping, "<packageSource key=\"baton\"><package pattern=\"Baton.*\" /></packageSource>"));
        }

        return null;
    }
}
