using Baton.Core.Commits;
using Baton.Core.Diagnostics;
using Baton.Core.Versioning;

namespace Baton.Git.Reading;

/// <summary>Applies the strategy that the options name.</summary>
internal static class StrategyOf
{
    public static Result<VersionAnswer> Version(IHistoryReader reader, ReaderGraph graph, VersioningOptions options, string? branch, CancellationToken cancellationToken) =>
        options.Strategy == VersioningStrategy.Conventional
            ? ConventionalStrategy.Version(graph, since => Commits(reader, graph, since, options), options, branch, cancellationToken)
            : HeightStrategy.Version(graph, options, cancellationToken);

    public static VersionExplanation Explain(
        VersionAnswer answer, IHistoryReader reader, ReaderGraph graph, VersioningOptions options, string? branch, CancellationToken cancellationToken) =>
        VersionExplainer.Explain(answer, graph, options, branch, c => reader.Find(c)?.Message ?? "", since => Commits(reader, graph, since, options), cancellationToken);

    private static List<UnitCommit> Commits(IHistoryReader reader, ReaderGraph graph, string? since, VersioningOptions options)
    {
        var filter = options.Filter();
        return [.. reader.Range(since, graph.Head).Where(c => UnitHistory.Touches(graph, c, filter)).Select(c => new UnitCommit(c, reader.Find(c)!.Message))];
    }
}
