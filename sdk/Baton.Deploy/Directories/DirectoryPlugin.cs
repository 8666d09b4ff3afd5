using Baton.Core.Configuration;
using Baton.Core.Plugins;

namespace Baton.Deploy.Directories;

/// <summary>The deploy provider <c>directory</c>.</summary>
public sealed class DirectoryPlugin : IPlugin<IDeployProvider>
{
    /// <inheritdoc/>
    public string Name => "directory";

    /// <inheritdoc/>
    public string Schema => """
        {
          "path": { "description": "The environment's folder, relative to the unit's folder.", "type": "string", "pattern": "\\S" },
          "retain": { "description": "How many versions are kept, the live one included.", "type": "integer", "minimum": 1, "default": 5 }
        }
        """;

    /// <inheritdoc/>
    public IDeployProvider Read(ObjectReader section) =>
        new DirectoryProvider(section.Text("path", Rules.NotEmpty) ?? $".baton/environments/{section.Key}", section.Count("retain", least: 1) ?? 5);
}
