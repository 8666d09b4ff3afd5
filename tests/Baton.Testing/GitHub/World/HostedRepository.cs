using System.Text;
using Baton.Core.Releases;

namespace Baton.Testing.GitHub;

/// <summary>A repository, as the server keeps it. Everything is read and written under a lock on it.</summary>
public sealed class HostedRepository(string owner, string name)
{
    private long _lastId = 1000;

    public string Owner { get; } = owner;

    public string Name { get; } = name;

    public string FullName => $"{Owner}/{Name}";

    /// <summary>What it was called before it was renamed; null when it never was.</summary>
    public string? FormerName { get; set; }

    /// <summary>Commits that were pushed.</summary>
    public HashSet<string> Commits { get; } = [];

    /// <summary>When a commit was made; where a test does not care, all in the same moment.</summary>
    public Dictionary<string, DateTimeOffset> CommitDates { get; } = [];

    /// <summary>Those of the commits whose .github/workflows differ from the default branch's.</summary>
    public HashSet<string> CommitsWithOtherWorkflows { get; } = [];

    /// <summary>The default branch, newest first, as far as a test cares. A commit that is not in it has no other before it.</summary>
    public List<string> History { get; } = [];

    /// <summary>Who GitHub knows as the author of a commit; others are nobody that it knows.</summary>
    public Dictionary<string, string> Logins { get; } = [];

    public List<HostedPull> Pulls { get; } = [];

    /// <summary>Accounts that nobody can search for.</summary>
    public HashSet<string> Hidden { get; } = [];

    /// <summary><c>refs/tags/v1.0.0</c> → the object's id.</summary>
    public SortedDictionary<string, string> Refs { get; } = new(StringComparer.Ordinal);

    /// <summary>How many more reads will not see a reference.</summary>
    public Dictionary<string, int> HiddenRefs { get; } = [];

    public Dictionary<string, HostedTag> Tags { get; } = [];

    /// <summary>Tags and commits that were made over the API, and not pushed.</summary>
    public HashSet<string> Made { get; } = [];

    public List<HostedRelease> Releases { get; } = [];

    public SortedDictionary<int, HostedIssue> Issues { get; } = [];

    public List<HostedMilestone> Milestones { get; } = [];

    /// <summary>Oldest first.</summary>
    public List<HostedStatus> Statuses { get; } = [];

    /// <summary>By their file names.</summary>
    public Dictionary<string, HostedWorkflow> Workflows { get; } = [];

    /// <summary>Those of them that somebody has turned off.</summary>
    public HashSet<string> DisabledWorkflows { get; } = [];

    public List<HostedRun> Runs { get; } = [];

    /// <summary>Tags that an immutable release has used: nobody can use them again.</summary>
    public HashSet<string> BurnedTags { get; } = [];

    /// <summary>Whether releases become immutable when they are published.</summary>
    public bool ImmutableReleases { get; set; }

    public bool Archived { get; set; }

    /// <summary>A ruleset demands signatures of tags, and the API cannot sign one: https://github.com/btclib-org/btclib/pull/1037.</summary>
    public bool DemandsSignedTags { get; set; }

    /// <summary>How many statuses a commit can have of one context: "there is a limit of 1000 statuses per sha and context", https://docs.github.com/en/rest/commits/statuses#create-a-commit-status.</summary>
    public int StatusLimit { get; set; } = 1000;

    /// <summary>Issues can be turned off in the settings of a repository.</summary>
    public bool HasIssues { get; set; } = true;

    /// <summary>The release that somebody set as the latest.</summary>
    public long? PinnedLatest { get; set; }

    public long NextId() => ++_lastId;

    /// <summary>The tree of a commit; as nobody looks into it, each has one of its own.</summary>
    public string TreeOf(string commit) => Trees.GetValueOrDefault(commit) ?? ObjectId.Of("tree", commit);

    /// <summary>The trees of commits that were made over the API.</summary>
    public Dictionary<string, string> Trees { get; } = [];

    /// <summary>What the default branch is at; null in an empty repository.</summary>
    public string? Head => History.FirstOrDefault() ?? Commits.Except(Made).Except(CommitsWithOtherWorkflows).FirstOrDefault();

    /// <summary>The commit that a tag marks; null when there is no such tag.</summary>
    public string? CommitOf(string tag) =>
        Refs.TryGetValue($"refs/tags/{tag}", out var sha) ? Tags.TryGetValue(sha, out var annotated) ? annotated.Commit : sha : null;

    /// <summary>"The created_at attribute is the date of the commit used for the release, and not the date when the release was drafted or published": https://docs.github.com/en/rest/releases/releases#get-the-latest-release.</summary>
    public DateTimeOffset CreatedAt(HostedRelease release) => CommitDates.GetValueOrDefault(CommitOf(release.TagName) ?? release.Target, DateTimeOffset.UnixEpoch);

    /// <summary>https://docs.github.com/en/rest/releases/releases#get-the-latest-release: published, no pre-release, newest by created_at, unless one is set.</summary>
    public HostedRelease? Latest() =>
        Releases.Where(r => !r.Draft && !r.Prerelease).OrderByDescending(r => r.Id == PinnedLatest).ThenByDescending(CreatedAt).ThenByDescending(r => r.Id).FirstOrDefault();

    /// <summary>
    /// Everything that people can see, without ids and times, the claims of runs (refs/baton, which no page shows and no clone fetches), and of the records of a build what they say of
    /// the release: two worlds with the same text are the same for everybody.
    /// </summary>
    public string Snapshot()
    {
        lock (this)
        {
            var text = new StringBuilder();
            foreach (var (reference, sha) in Refs.Where(r => !r.Key.StartsWith("refs/baton/", StringComparison.Ordinal)))
            {
                var tag = Tags.GetValueOrDefault(sha);
                text.Append($"{reference} {(tag is null ? $"commit {sha}" : $"tag {tag.Name} of {tag.Commit} by {tag.Tagger}: {tag.Message.ReplaceLineEndings("⏎")}")}\n");
            }

            foreach (var r in Releases.OrderBy(r => r.TagName, StringComparer.Ordinal).ThenBy(r => r.Id))
            {
                text.Append($"release {r.TagName} '{r.Name}' draft={r.Draft} prerelease={r.Prerelease} immutable={r.Immutable} target={r.Target} body={r.Body?.ReplaceLineEndings("⏎")}\n");
                foreach (var a in r.Assets.OrderBy(a => a.Name, StringComparer.Ordinal))
                {
                    text.Append($"  {a.Name} {a.State} {Content(a)} {a.ContentType} {a.Label}\n");
                }
            }

            foreach (var (number, issue) in Issues)
            {
                text.Append($"issue {number} labels={string.Join(',', issue.Labels)} comments={string.Join('|', issue.Comments.Values).ReplaceLineEndings("⏎")}\n");
            }

            foreach (var m in Milestones)
            {
                text.Append($"milestone {m.Title} open={m.Open}\n");
            }

            foreach (var s in Statuses.GroupBy(s => (s.Commit, s.Context)).Select(s => s.Last()))
            {
                text.Append($"status {s}\n");
            }

            foreach (var r in Runs)
            {
                text.Append($"run {r.Workflow} on {r.Tag} of {r.Commit} with {r.Inputs}\n");
            }

            return text.Append($"latest {Latest()?.TagName}\n").ToString();
        }
    }

    private static string Content(HostedAsset asset)
    {
        var kind = asset.Name == "release.json" ? BuildRecord.Record : asset.Name.EndsWith(".intoto.jsonl", StringComparison.Ordinal) ? BuildRecord.Provenance : null;
        return kind is null || asset.Bytes is null ? $"{asset.Size} {asset.Sha256}" : $"{kind} {BuildRecord.Identity(kind, asset.Bytes)}";
    }
}
