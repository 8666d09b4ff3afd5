using System.Collections.Immutable;
using Baton.Core.Configuration.Reading;

namespace Baton.Core.Configuration;

/// <summary>Reads <c>packages</c>.</summary>
internal static class PackageReader
{
    public static ImmutableArray<PackageConfiguration> Read(ObjectReader unit)
    {
        var packages = ImmutableArray.CreateBuilder<PackageConfiguration>();
        foreach (var o in unit.Objects("packages"))
        {
            var (nuget, zip) = (o.Text("nuget", Rules.Inside), o.Text("zip", Rules.Inside));
            if (o.Has("nuget") == o.Has("zip"))
            {
                o.Bad(o.Node, "A package is either \"nuget\" or \"zip\", one of the two.");
            }

            var project = nuget ?? zip ?? "";
            var package = new PackageConfiguration(
                nuget is not null ? "nuget" : "zip",
                project,
                o.Text("name", Rules.Name) ?? Rules.SafeName(Path.GetFileNameWithoutExtension(project)),
                o.Text("runtime", Rules.Name),
                o.Texts("include", Rules.Inside) ?? [])
            {
                Use = Use(o),
            };
            if (nuget is not null && (o.Has("include") || o.Has("runtime") || o.Has("name")))
            {
                o.Bad(o.Node, "\"name\", \"runtime\" and \"include\" are for a zip; a NuGet package says these in its project.");
            }

            if (zip is not null && o.Has("use"))
            {
                o.Bad(o.Node, "\"use\" is for a NuGet package.");
            }

            if (project.Length > 0 && packages.Any(p => p.Kind == package.Kind && p.Name == package.Name && p.Runtime == package.Runtime))
            {
                o.Bad(o.Node, $"Two packages would be named '{package.Name}'; give one of them another \"name\".");
            }

            o.End();
            packages.Add(package);
        }

        return packages.ToImmutable();
    }

    private static PackageUse Use(ObjectReader package) => package.Place("use") is Node.Flag
        ? new PackageUse { Enabled = package.Flag("use") ?? true }
        : new PackageUse { Command = package.Command("use", "true, false or an array") };
}
