using Baton.Core.Configuration;
using Baton.Core.Plugins;

namespace Baton.Gates.Standby;

/// <summary>The gate <c>standby</c>.</summary>
public sealed class StandbyPlugin : IPlugin<IGate>
{
    /// <inheritdoc/>
    public string Name => StandbyGate.GateName;

    /// <inheritdoc/>
    public string Schema => """
        { "standby": { "description": "The standby that the environment's database declares is fit to take over. It has no settings.", "type": "object", "additionalProperties": false } }
        """;

    /// <inheritdoc/>
    public IGate Default { get; } = new StandbyGate();

    /// <inheritdoc/>
    public IGate Read(ObjectReader section)
    {
        section.Object(Name)?.End();
        return Default;
    }
}
