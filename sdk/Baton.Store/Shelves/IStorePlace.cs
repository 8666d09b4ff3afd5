using Baton.Core.Plugins;

namespace Baton.Store.Shelves;

/// <summary>A publisher that publishes to a store, for the commands of <c>baton store</c>.</summary>
public interface IStorePlace
{
    /// <summary>The store.</summary>
    IReleaseObjects Objects(PluginContext context);
}
