namespace Baton.Cake.Tests.Hosts;

/// <summary>The tests that restore from <see cref="CakeFeed"/>: it is made once, and packing twice at a time would write the same files.</summary>
[CollectionDefinition(nameof(CakeFeed))]
public sealed class CakeFeedTests : ICollectionFixture<CakeFeed>;
