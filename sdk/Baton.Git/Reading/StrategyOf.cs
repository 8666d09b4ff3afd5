using Baton.Core.Commits;
using Baton.Core.Diagnostics;
using Baton.Core.Versioning;

namespace Baton.Git.Reading;

/// <summary>Applies the strategy that the options name.</summary>
internal static class StrategyOf
{
    public static Result<VersionAnswer> Version(
        IHistoryReader reader, ReaderGraph graph, VersioningOptions options, string? branch, Func<IEnumerable<string>> names, CancellationToken cancellationToken)
    {
        var counted = options.Strategy == VersioningStrategy.Conventional
            ? ConventionalStrategy.Version(graph, since => Commits(reader, graph, since, options), options, branch, cancellationToken)
            : HeightStrategy.Version(graph, options, cancellationToken);
        return counted.Value is { } answer && OtherPrefixes.Newer(graph, options, branch, answer, names, cancellationToken) is { IsEmpty: false } others
            ? Result<VersionAnswer>.Success(answer with { OtherPrefixes = others }, counted.Diagnostics) : counted;
    }

    public static Result<VersionExplanation> Explain(
        VersionAnswer answer, IHistoryReader reader, ReaderGraph graph, VersioningOptions options, string? branch, CancellationToken cancellationToken) =>
        VersionExplainer.Explain(answer, graph, options, branch, c => reader.Find(c)?.Message ?? "", since => Commits(reader, graph, since, options), cancellationToken);

    public static Result<NextRelease> Next(
        IHistoryReader reader, ReaderGraph graph, VersioningOptions options, string? branch, Func<CountedCommit, CountedCommit>? judge, CancellationToken cancellationToken) =>
        AutomaticBump.Decide(graph, since => Commits(reader, graph, since, options), options, branch, judge, cancellationToken);

    private static List<UnitCommit> Commits(IHistoryReader reader, ReaderGraph graph, string? since, VersioningOptions options)
    {
        var filter = options.Filter();
        var range = reader.Range(since, graph.Head).ToList();
        var merges = new RevertedMerges(reader, range);
        graph.Expect(range, filter);
        return [.. range.Where(c => UnitHistory.Touches(graph, c, filter)).Select(c => reader.Find(c)!).Select(c => new UnitCommit(c.Id, c.Message) { RevertsMerged = merges.Of(c.Message) })];
    }
}
