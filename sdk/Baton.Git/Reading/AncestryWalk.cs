using System.Collections.Immutable;
using Baton.Core.Releases;
using Baton.Core.Versioning;

namespace Baton.Git.Reading;

/// <summary>Walks back from a commit, newest first by the committers' dates, as far as a record needs: it is made at every release, also of a long history.</summary>
internal static class AncestryWalk
{
    // Beyond the commits that are listed the walk looks for tags alone.
    private const int MostSteps = 10_000;

    private static readonly Comparer<(DateTimeOffset Date, string Id)> NewestFirst =
        Comparer<(DateTimeOffset Date, string Id)>.Create((x, y) => y.Date.CompareTo(x.Date) is var byDate and not 0 ? byDate : string.CompareOrdinal(x.Id, y.Id));

    public static Ancestry From(IHistoryReader reader, IReadOnlySet<string> shallow, string tagPrefix, string commit, CancellationToken cancellationToken)
    {
        var (releases, commits) = (ImmutableArray.CreateBuilder<EarlierRelease>(), ImmutableArray.CreateBuilder<string>());
        var (seen, next) = (new HashSet<string>(StringComparer.Ordinal) { commit }, new PriorityQueue<string, (DateTimeOffset, string)>(NewestFirst));
        var isCut = !Add(commit);
        var steps = 0;
        for (; steps < MostSteps && releases.Count < Ancestry.MostReleases && next.TryDequeue(out var id, out _); steps++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (commits.Count < Ancestry.MostCommits)
            {
                commits.Add(id);
            }

            releases.AddRange(Tagged(id).Take(Ancestry.MostReleases - releases.Count));
            isCut |= !Add(id);
        }

        return new Ancestry(releases.ToImmutable(), commits.ToImmutable(), !isCut && next.Count == 0 && commits.Count == steps);

        // False where the history ends before its beginning.
        bool Add(string child)
        {
            if (shallow.Contains(child))
            {
                return false;
            }

            var isWhole = true;
            foreach (var parent in reader.Parents(child).Where(seen.Add))
            {
                if (reader.Find(parent) is { } found)
                {
                    next.Enqueue(parent, (found.Date, parent));
                }
                else
                {
                    isWhole = false;
                }
            }

            return isWhole;
        }

        IEnumerable<EarlierRelease> Tagged(string id) => reader.Tags.TryGetValue(id, out var names)
            ? names.Where(name => VersionTag.Parse(name, tagPrefix) is not null).Order(StringComparer.Ordinal).Select(name => new EarlierRelease(name[tagPrefix.Length..], id)) : [];
    }
}
