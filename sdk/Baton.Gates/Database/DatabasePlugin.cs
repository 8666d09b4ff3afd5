using Baton.Core.Configuration;
using Baton.Core.Plugins;

namespace Baton.Gates.Database;

/// <summary>The gate <c>database</c>.</summary>
public sealed class DatabasePlugin : IPlugin<IGate>
{
    /// <inheritdoc/>
    public string Name => DatabaseGate.GateName;

    /// <inheritdoc/>
    public string Schema => """
        { "database": { "description": "The migrations that are applied in the environment's database are those of the release, the pending ones are safe, and what they remove is not used by anything live. It has no settings.", "type": "object", "additionalProperties": false } }
        """;

    /// <inheritdoc/>
    public IGate Default { get; } = new DatabaseGate();

    /// <inheritdoc/>
    public IGate Read(ObjectReader section)
    {
        section.Object(Name)?.End();
        return Default;
    }
}
