using Baton.Core.Commits;
using Baton.Core.Diagnostics;
using Baton.Core.Versioning;
using Baton.Git.Caching;

namespace Baton.Git.Reading;

/// <summary>Applies the strategy that the options name.</summary>
internal static class StrategyOf
{
    public static Result<VersionAnswer> Version(
        IHistoryReader reader, ReaderGraph graph, VersioningOptions options, string? branch, Func<IEnumerable<string>> names, EarlierHeights? earlier,
        CancellationToken cancellationToken)
    {
        var counted = options.Strategy == VersioningStrategy.Conventional
            ? ConventionalStrategy.Version(graph, since => Commits(reader, graph, since, options), options, branch, cancellationToken)
            : Height(reader, graph, options, earlier, cancellationToken);
        return counted.Value is { } answer && OtherPrefixes.Newer(graph, options, branch, answer, names, cancellationToken) is { IsEmpty: false } others
            ? Result<VersionAnswer>.Success(answer with { OtherPrefixes = others }, counted.Diagnostics) : counted;
    }

    public static Result<VersionExplanation> Explain(
        VersionAnswer answer, IHistoryReader reader, ReaderGraph graph, VersioningOptions options, string? branch, CancellationToken cancellationToken) =>
        VersionExplainer.Explain(answer, graph, options, branch, c => reader.Find(c)?.Message ?? "", since => Commits(reader, graph, since, options), cancellationToken);

    public static Result<NextRelease> Next(
        IHistoryReader reader, ReaderGraph graph, VersioningOptions options, string? branch, Func<CountedCommit, CountedCommit>? judge, CancellationToken cancellationToken) =>
        AutomaticBump.Decide(graph, since => Commits(reader, graph, since, options), options, branch, judge, cancellationToken);

    /// <summary>Continues from an earlier height where it can; the answer is the same.</summary>
    private static Result<VersionAnswer> Height(IHistoryReader reader, ReaderGraph graph, VersioningOptions options, EarlierHeights? earlier, CancellationToken cancellationToken)
    {
        reader.Follow(options.Filter());
        if (earlier is null || graph.IsShallow)
        {
            return HeightStrategy.Version(graph, options, cancellationToken);
        }

        var counted = earlier.Read(graph.Tags, options.TagPrefix) is { } known && NewCommits.Since(reader, graph, known.Head) is { } since
            ? HeightStrategy.Continue(graph, options, known, since, cancellationToken) : null;
        counted ??= HeightStrategy.Version(graph, options, cancellationToken);
        if (counted.Value is { IsCertain: true } answer)
        {
            earlier.Found(new EarlierHeight(graph.Head, answer.Tag, answer.Height, answer.Commit));
        }

        return counted;
    }

    private static List<UnitCommit> Commits(IHistoryReader reader, ReaderGraph graph, string? since, VersioningOptions options)
    {
        var filter = options.Filter();
        var range = reader.Range(since, graph.Head).ToList();
        var merges = new RevertedMerges(reader, range);
        graph.Expect(range, filter);
        return [.. range.Where(c => UnitHistory.Touches(graph, c, filter)).Select(c => reader.Find(c)!).Select(c => new UnitCommit(c.Id, c.Message) { RevertsMerged = merges.Of(c.Message) })];
    }
}
