using Baton.Core.Releases;

namespace Baton.Core.Plugins;

/// <summary>A publisher whose releases can be listed and read at once, for <c>baton store</c> and for rollbacks.</summary>
public interface IReleaseStore
{
    /// <summary>Everything that is in it.</summary>
    StoreSurvey Survey(PluginContext context);

    /// <summary>One release; null when it is not there or cannot be read.</summary>
    StoredRelease? Find(PluginContext context, string version);
}
