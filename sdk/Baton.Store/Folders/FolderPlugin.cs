using Baton.Core.Configuration;
using Baton.Core.Plugins;

namespace Baton.Store.Folders;

/// <summary>The publisher <c>folder</c>.</summary>
public sealed class FolderPlugin : IPlugin<IPublisher>
{
    /// <inheritdoc/>
    public string Name => "folder";

    /// <inheritdoc/>
    public string Schema => """
        { "folder": { "description": "A folder, relative to the unit's folder.", "type": "string", "pattern": "\\S" } }
        """;

    /// <inheritdoc/>
    public IPublisher Read(ObjectReader section) => new FolderPublisher(section.Text(Name, Rules.NotEmpty) ?? "");
}
