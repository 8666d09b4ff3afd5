using Baton.Core.Configuration;
using Baton.Core.Plugins;

namespace Baton.Gates.Flags;

/// <summary>The gate <c>flags</c>.</summary>
public sealed class FlagsPlugin : IPlugin<IGate>
{
    /// <inheritdoc/>
    public string Name => FlagsGate.GateName;

    /// <inheritdoc/>
    public string Schema => """
        { "flags": { "description": "The feature flags that the release uses exist in the environment, and those that are new are off. It has no settings.", "type": "object", "additionalProperties": false } }
        """;

    /// <inheritdoc/>
    public IGate Default { get; } = new FlagsGate();

    /// <inheritdoc/>
    public IGate Read(ObjectReader section)
    {
        section.Object(Name)?.End();
        return Default;
    }
}
