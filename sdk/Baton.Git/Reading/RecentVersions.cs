using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Versioning;

namespace Baton.Git.Reading;

/// <summary>The versions that the last commits would have if they were checked out.</summary>
internal static class RecentVersions
{
    /// <summary>The versions, newest first.</summary>
    public static Result<ImmutableArray<CommitVersions>> Of(
        IHistoryReader reader, ICommitGraph graph, int count, IReadOnlyList<VersioningOptions> rules, CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<CommitVersions>();
        foreach (var commit in reader.Range(null, graph.Head).Take(count))
        {
            var answers = ImmutableArray.CreateBuilder<VersionAnswer>();
            foreach (var options in rules)
            {
                var answer = HeightStrategy.Version(new GraphAt(graph, commit), options, cancellationToken);
                if (!answer.IsSuccess)
                {
                    return answer.Reasons;
                }

                answers.Add(answer.Value);
            }

            found.Add(new CommitVersions(reader.Find(commit)!, answers.ToImmutable()));
        }

        return found.ToImmutable();
    }
}
