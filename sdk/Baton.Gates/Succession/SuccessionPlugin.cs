using Baton.Core.Configuration;
using Baton.Core.Plugins;

namespace Baton.Gates.Succession;

/// <summary>The gate <c>succession</c>.</summary>
public sealed class SuccessionPlugin : IPlugin<IGate>
{
    /// <inheritdoc/>
    public string Name => SuccessionGate.GateName;

    /// <inheritdoc/>
    public string Schema => """
        { "succession": { "description": "The release is newer than what is live, descends from it, and succeeded in the environment before. It has no settings.", "type": "object", "additionalProperties": false } }
        """;

    /// <inheritdoc/>
    public IGate Default { get; } = new SuccessionGate();

    /// <inheritdoc/>
    public IGate Read(ObjectReader section)
    {
        section.Object(Name)?.End();
        return Default;
    }
}
