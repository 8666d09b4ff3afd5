using System.Collections.Immutable;
using Baton.Core.Planning;
using Baton.Core.Releases;

namespace Baton.Feeds.Publishing;

/// <summary>
/// Pushes the packages of a release to a feed that NuGet's configuration names, each one as an operation: packages first, as a feed takes
/// symbols only for packages that it has.
/// </summary>
public static class FeedPublisher
{
    /// <summary>The operations, in their order. Needs no key and no network.</summary>
    /// <param name="release">What to publish.</param>
    /// <param name="packages">The folder of its artifacts.</param>
    /// <param name="target">Where to.</param>
    public static ImmutableArray<IOperation> Plan(Release release, string packages, FeedTarget target)
    {
        var feed = new Feed(target);
        IEnumerable<PackageFile> Of(string kind) => release.Artifacts
            .Where(a => a.Kind == kind)
            .OrderBy(a => a.Name, StringComparer.Ordinal)
            .Select(a => new PackageFile(a, Path.Combine(packages, a.Name)));
        return [.. Of("nuget").Select(f => new PackageOperation(feed, f)), .. Of("symbols").Select(f => new SymbolsOperation(feed, f))];
    }
}
