using Baton.Core.Configuration;
using Baton.Core.Plugins;

namespace Baton.Build.Packing.Packages;

/// <summary>The packer <c>nuget</c>: <c>dotnet pack</c> of a project.</summary>
public sealed class PackagePlugin : IPlugin<IPacker>
{
    private static readonly string[] OfAZip = ["name", "runtime", "include"];

    /// <inheritdoc/>
    public string Name => "nuget";

    /// <inheritdoc/>
    public string Schema => """
        {
          "nuget": { "description": "A project to pack, relative to the unit's folder.", "type": "string", "pattern": "^(?![/\\\\])(?!.:)(?!(.*[/\\\\])?\\.\\.([/\\\\]|$)).*\\S" },
          "use": {
            "description": "How the NuGet package is used before anything is published: false for not at all, or a program and its arguments.",
            "type": ["boolean", "array"],
            "items": { "type": "string" },
            "default": true
          }
        }
        """;

    /// <inheritdoc/>
    public IPacker Read(ObjectReader section)
    {
        var project = section.Text(Name, Rules.Inside) ?? "";
        var package = new PackagePacker(project, Rules.SafeName(Path.GetFileNameWithoutExtension(project))) { Use = ReadUse(section) };
        section.Know(OfAZip);
        if (OfAZip.Any(section.Has))
        {
            section.Bad("\"name\", \"runtime\" and \"include\" are for a zip; a NuGet package says these in its project.");
        }

        return package;
    }

    private static PackageUse ReadUse(ObjectReader package) => package.IsFlag("use")
        ? new PackageUse { Enabled = package.Flag("use") ?? true }
        : new PackageUse { Command = package.Command("use", "true, false or an array") };
}
