using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Plugins;
using Baton.Pipeline.Publishing;
using Baton.Pipeline.Running;
using Baton.Pipeline.Units;
using Baton.Store.Shelves;

namespace Baton.Pipeline.Stores;

/// <summary>The stores that a unit publishes to.</summary>
internal static class UnitStores
{
    /// <summary>Each store, with the first segments of its operations' ids.</summary>
    public static Result<ImmutableArray<(ReleaseShelf Shelf, string Id)>> Of(Run run, ReleaseUnit unit, string verb)
    {
        var publishers = Publishers(unit, verb);
        var context = PublisherContext.Of(run, unit);
        return publishers.IsSuccess
            ? Result<ImmutableArray<(ReleaseShelf, string)>>.Success([.. publishers.Value.Select(p => (new ReleaseShelf(((IStorePlace)p.Publisher).Objects(context)), p.Id))])
            : publishers.Reasons;
    }

    /// <summary>The same as publishers.</summary>
    public static Result<ImmutableArray<(IPublisher Publisher, string Id)>> Publishers(ReleaseUnit unit, string verb)
    {
        var stores = PublishingPlan.Named(verb, unit).Where(p => p.Publisher is IStorePlace).ToImmutableArray();
        return stores.IsEmpty
            ? StoreCommandDiagnostics.NoStore.Report($"'{unit.Configuration.Name}' publishes to no store.", "Add a folder or a bucket to \"publish\" in baton.json.")
            : Result<ImmutableArray<(IPublisher, string)>>.Success(stores);
    }
}
