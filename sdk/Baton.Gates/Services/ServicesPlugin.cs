using Baton.Core.Configuration;
using Baton.Core.Plugins;

namespace Baton.Gates.Services;

/// <summary>The gate <c>services</c>.</summary>
public sealed class ServicesPlugin : IPlugin<IGate>
{
    /// <inheritdoc/>
    public string Name => ServicesGate.GateName;

    /// <inheritdoc/>
    public string Schema => """
        { "services": { "description": "The contracts that the release requires are provided in the environment, and nothing live requires one that it stops providing. It has no settings.", "type": "object", "additionalProperties": false } }
        """;

    /// <inheritdoc/>
    public IGate Default { get; } = new ServicesGate();

    /// <inheritdoc/>
    public IGate Read(ObjectReader section)
    {
        section.Object(Name)?.End();
        return Default;
    }
}
