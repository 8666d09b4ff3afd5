using Baton.Core.Configuration;
using Baton.Core.Plugins;

namespace Baton.Build.Packing.Zips;

/// <summary>The packer <c>zip</c>: a zip of what <c>dotnet publish</c> makes of a project.</summary>
public sealed class ZipPlugin : IPlugin<IPacker>
{
    /// <inheritdoc/>
    public string Name => "zip";

    /// <inheritdoc/>
    public string Schema => """
        {
          "zip": { "description": "A project to publish and zip, relative to the unit's folder.", "type": "string", "pattern": "^(?![/\\\\])(?!.:)(?!(.*[/\\\\])?\\.\\.([/\\\\]|$)).*\\S" },
          "name": { "description": "What the file's name starts with; the project's name when not given.", "type": "string", "pattern": "^(?!\\.)[A-Za-z0-9._-]+$" },
          "runtime": { "description": "A runtime identifier to publish for; null for portable.", "type": "string", "default": null, "pattern": "^(?!\\.)[A-Za-z0-9._-]+$" },
          "include": {
            "description": "Globs of further files for a zip, relative to the unit's folder.",
            "type": "array",
            "items": { "type": "string", "pattern": "^(?![/\\\\])(?!.:)(?!(.*[/\\\\])?\\.\\.([/\\\\]|$)).*\\S" },
            "default": []
          }
        }
        """;

    /// <inheritdoc/>
    public IPacker Read(ObjectReader section)
    {
        var project = section.Text(Name, Rules.Inside) ?? "";
        var zip = new ZipPacker(
            project,
            section.Text("name", Rules.Name) ?? Rules.SafeName(Path.GetFileNameWithoutExtension(project)),
            section.Text("runtime", Rules.Name),
            section.Texts("include", Rules.Inside) ?? []);
        section.Know(["use"]);
        if (section.Has("use"))
        {
            section.Bad("\"use\" is for a NuGet package.");
        }

        return zip;
    }
}
