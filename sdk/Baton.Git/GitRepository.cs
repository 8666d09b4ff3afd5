using System.Collections.Immutable;
using Baton.Core.Commits;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;
using Baton.Core.Succession;
using Baton.Core.Versioning;
using Baton.Git.Caching;
using Baton.Git.Diagnostics;
using Baton.Git.Discovery;
using Baton.Git.Reading;
using Baton.Git.Running;
using Baton.Git.Writing;

namespace Baton.Git;

/// <summary>
/// A git repository: what is in it is read in process, or through the git command where libgit2 does not read it; what changes it goes
/// through the git command, with the user's identity. Not for two threads at once.
/// </summary>
/// <remarks>What does not answer a <see cref="Result{T}"/> throws a <see cref="GitException"/> when the repository breaks while it is read.</remarks>
public sealed class GitRepository : IDisposable
{
    private readonly GitContext context;
    private readonly GitLocation location;
    private readonly SwitchingReader reader;
    private readonly HashSet<string> shallow;

    private GitRepository(GitContext context, GitLocation location, IHistoryReader reader)
    {
        this.context = context;
        this.location = location;
        this.reader = new SwitchingReader(context, location, reader);
        shallow = ShallowFile.Read(location.CommonDirectory);
    }

    /// <summary>The root of the work tree; the git directory of a bare repository. No separator at the end.</summary>
    public string WorkTree => location.WorkTree;

    /// <summary>This work tree's git directory.</summary>
    public string GitDirectory => location.GitDirectory;

    /// <summary>The git directory that all work trees share.</summary>
    public string CommonDirectory => location.CommonDirectory;

    /// <summary>Whether history is cut off somewhere.</summary>
    public bool IsShallow => shallow.Count > 0;

    /// <summary>Whether there is a commit to speak of.</summary>
    public bool HasCommits => reader.Read(r => r.Head) is not null;

    /// <summary>The commit that is checked out; null when there is none.</summary>
    public CommitInfo? Head => reader.Read(r => r.Head is { } head ? r.Find(head) : null);

    /// <summary>The commit that is checked out now: somebody may have checked out another one since this was opened. Null when there is none.</summary>
    public string? HeadNow() => reader.ReadAnew(r => r.Head);

    /// <summary>The branch that is checked out, such as <c>main</c>; null when the head is detached.</summary>
    public string? Branch => reader.Read(r => r.Branch);

    /// <summary>What its reader took HEAD for.</summary>
    internal HeadPosition Position => reader.Read(r => new HeadPosition(r.Branch, r.Head));

    /// <summary>
    /// The branch that a version by Conventional Commits is of: the options', else the one that is checked out, else, with a detached head, the one
    /// that the build system names for this commit; null when none of them knows.
    /// </summary>
    public string? VersioningBranch(VersioningOptions options) => options.Branch ?? reader.Read(r => r.Branch ?? BuildBranch.Of(context.Variables, r.Head));

    /// <summary>Opens the repository around a folder.</summary>
    /// <returns>Null when there is none; a coded error when there is one that cannot be read.</returns>
    public static Result<GitRepository>? Find(string directory, GitContext context) => Find(directory, context, ReaderKind.Any);

    /// <summary>The version of the commit that is checked out. Call it only when <see cref="HasCommits"/>.</summary>
    public Result<VersionAnswer> Version(VersioningOptions options, CancellationToken cancellationToken) => Version(options, null, cancellationToken);

    /// <summary>The same, continued from what an earlier build found.</summary>
    internal Result<VersionAnswer> Version(VersioningOptions options, EarlierHeights? earlier, CancellationToken cancellationToken)
    {
        if (VersioningCheck.MistakesInRepository(options).ToList() is { Count: > 0 } mistakes)
        {
            return Result<VersionAnswer>.Failure(mistakes);
        }

        try
        {
            var branch = options.Strategy == VersioningStrategy.Conventional ? VersioningBranch(options) : null;
            var result = reader.Read(
                r => StrategyOf.Version(r, new ReaderGraph(r, shallow), options, branch, () => RepositoryNames.Of(location, r.Remotes.Url), earlier, cancellationToken),
                cancellationToken);
            return result.Value is not { } answer ? result : Result<VersionAnswer>.Success(answer, [.. result.Diagnostics, .. Doubts(answer, options, branch, cancellationToken)]);
        }
        catch (GitException exception)
        {
            return exception.Diagnostic;
        }
    }

    /// <summary>Where the version comes from. Costs a walk more. Call it only when <see cref="HasCommits"/>.</summary>
    public Result<VersionExplanation> Explain(VersioningOptions options, CancellationToken cancellationToken)
    {
        var version = Version(options, cancellationToken);
        try
        {
            if (version.Value is not { } answer)
            {
                return Result<VersionExplanation>.Failure(version.Diagnostics);
            }

            var branch = VersioningBranch(options);
            var explained = reader.Read(r => StrategyOf.Explain(answer, r, new ReaderGraph(r, shallow), options, branch, cancellationToken), cancellationToken);
            return Result<VersionExplanation>.Success(explained.Value!, [.. version.Diagnostics, .. explained.Diagnostics]);
        }
        catch (GitException exception)
        {
            return exception.Diagnostic;
        }
    }

    /// <summary>The release that the commits since the last stable one call for. Call it only when <see cref="HasCommits"/>.</summary>
    /// <param name="options">How the unit is versioned.</param>
    /// <param name="judge">As for <see cref="AutomaticBump"/>.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    public Result<NextRelease> NextRelease(VersioningOptions options, Func<CountedCommit, CountedCommit>? judge, CancellationToken cancellationToken)
    {
        try
        {
            return reader.Read(r => StrategyOf.Next(r, new ReaderGraph(r, shallow), options, VersioningBranch(options), judge, cancellationToken), cancellationToken);
        }
        catch (GitException exception)
        {
            return exception.Diagnostic;
        }
    }

    /// <summary>The tag of the release before this one; null for the first.</summary>
    public VersionTag? PreviousTag(VersioningOptions options, string version, CancellationToken cancellationToken) =>
        VersionTag.ParseVersion(version) is { } parsed
            ? reader.Read(r => HeightStrategy.Previous(new ReaderGraph(r, shallow), options, parsed, cancellationToken), cancellationToken) : null;

    /// <summary>A commit, by its hex; null when it is not here.</summary>
    public CommitInfo? Find(string commit) => reader.Read(r => r.Find(commit));

    /// <summary>How <paramref name="later"/> is related to <paramref name="earlier"/>.</summary>
    public Lineage Relate(string earlier, string later) => reader.Read(r => Relation.Of(r, IsShallow, earlier, later));

    /// <summary>What a commit descends from, for the record of a release.</summary>
    /// <param name="tagPrefix">What the tags of the unit's versions begin with.</param>
    /// <param name="commit">The commit; the head, or an ancestor of it.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    public Ancestry Ancestry(string tagPrefix, string commit, CancellationToken cancellationToken) =>
        reader.Read(r => AncestryWalk.From(r, shallow, tagPrefix, commit, cancellationToken), cancellationToken);

    /// <summary>The commits of a unit that are new since another commit, newest first.</summary>
    /// <param name="since">Excluded, with everything before it; null for everything.</param>
    /// <param name="until">Included.</param>
    /// <param name="filter">Commits that leave these paths alone are left out; so are merges that equal one of their parents there.</param>
    public IReadOnlyList<CommitInfo> Commits(string? since, string until, PathFilter filter) => reader.Read(r =>
    {
        var graph = new ReaderGraph(r, shallow);
        var range = r.Range(since, until).ToList();
        var merges = new RevertedMerges(r, range);
        graph.Expect(range, filter);
        return range.Where(c => UnitHistory.Touches(graph, c, filter)).Select(c => r.Find(c)!).Select(c => c with { RevertsMerged = merges.Of(c.Message) }).ToList();
    });

    /// <summary>Files that are changed, staged or untracked (and not ignored) under a filter, sorted.</summary>
    public IReadOnlyList<string> Changes(PathFilter filter) => WorkTree == GitDirectory ? [] : WorkTreeStatus.Read(context, location, filter);

    /// <summary>Those of the <see cref="Changes"/> that git does not track.</summary>
    public IReadOnlyList<string> Untracked(PathFilter filter) => WorkTree == GitDirectory ? [] : WorkTreeStatus.Read(context, location, filter, onlyUntracked: true);

    /// <summary>What git ignores in the work tree, from its root: files, and folders as a whole, which end with <c>/</c>.</summary>
    public IReadOnlyList<string> Ignored() => WorkTree == GitDirectory ? [] : WorkTreeStatus.Ignored(context, location);

    /// <summary>The commit that a tag marks now; null when there is no such tag.</summary>
    public string? FindTag(string name) => reader.ReadAnew(r => r.Tags.FirstOrDefault(t => t.Value.Contains(name, StringComparer.Ordinal)).Key);

    /// <summary>The version tags with a prefix, and the commit that each of them marks now.</summary>
    public ImmutableSortedDictionary<string, string> VersionTags(string prefix) => reader.ReadAnew(r => r.Tags
        .SelectMany(t => t.Value.Where(name => VersionTag.Parse(name, prefix) is not null).Select(name => KeyValuePair.Create(name, t.Key)))
        .ToImmutableSortedDictionary(StringComparer.Ordinal));

    /// <summary>The names of all tags, sorted.</summary>
    public ImmutableArray<string> TagNames => reader.Read(r => r.Tags.SelectMany(t => t.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray());

    /// <summary>The versions that the last commits have by several rules, newest first. Call it only when <see cref="HasCommits"/>.</summary>
    /// <param name="count">How many commits at most.</param>
    /// <param name="rules">The rules, each of the strategy <see cref="VersioningStrategy.Height"/>.</param>
    /// <param name="cancellationToken">Stops the walks.</param>
    public Result<ImmutableArray<CommitVersions>> LastVersions(int count, IReadOnlyList<VersioningOptions> rules, CancellationToken cancellationToken)
    {
        try
        {
            return reader.Read(r => RecentVersions.Of(r, new ReaderGraph(r, shallow), count, rules, cancellationToken), cancellationToken);
        }
        catch (GitException exception)
        {
            return exception.Diagnostic;
        }
    }

    /// <summary>Makes an annotated tag with the user's own identity.</summary>
    /// <param name="name">The tag.</param>
    /// <param name="commit">What it marks.</param>
    /// <param name="message">What it says.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <param name="date">Its date, in UTC; null for now.</param>
    /// <returns>Null when done.</returns>
    public Task<Diagnostic?> CreateTagAsync(string name, string commit, string message, CancellationToken cancellationToken, DateTimeOffset? date = null) =>
        TagWriter.CreateAsync(context, location, name, commit, message, date, cancellationToken);

    /// <summary>Deletes a tag.</summary>
    /// <returns>Null when done.</returns>
    public Diagnostic? DeleteTag(string name) => TagWriter.Delete(context, location, name);

    /// <summary>What an annotated tag says: the one that is there, or else the one that <see cref="CreateTagAsync"/> makes.</summary>
    /// <returns>Null when git does not know who makes it.</returns>
    public TagText? TagText(string name, string message, DateTimeOffset date) =>
        TagReader.Read(context, location, name) ?? TagReader.Expect(context, location, message, date);

    /// <summary>The URL of the remote <c>origin</c>, or of the first one by name, without a password; null when there is none. By the repository's own configuration.</summary>
    public string? RemoteUrl() => reader.Read(r => r.Remotes.Url) is { } url ? RemoteAddress.WithoutSecrets(url) : null;

    /// <summary>The user's part of that URL, such as <c>ada:PASSWORD</c>, as it stands there; null when there is none. For whoever must not show it.</summary>
    public string? RemoteUser() => Uri.TryCreate(reader.Read(r => r.Remotes.Url), UriKind.Absolute, out var url) && url.UserInfo.Length > 0 ? url.UserInfo : null;

    /// <summary>A remote by its name; without one, <c>origin</c>, or else the first one by name. Null when there is none.</summary>
    public GitRemote? Remote(string? name = null) => reader.Read(r => (name ?? r.Remotes.Name) is { } chosen && r.Remotes.UrlOf(chosen) is { } url ? (chosen, url) : default) is (string found, { } address)
        ? new GitRemote(context, location, found, address) : null;

    /// <summary>Whether git is set up to sign the tags that it makes here: <c>tag.gpgSign</c> or <c>tag.forceSignAnnotated</c>.</summary>
    public bool SignsTags() => TagWriter.Signs(context, location);

    /// <inheritdoc/>
    public void Dispose() => reader.Dispose();

    internal static Result<GitRepository>? Find(string directory, GitContext context, ReaderKind kind)
    {
        try
        {
            var located = RepositoryLocator.Locate(directory, context.Variables);
            return located?.Value is { } location
                ? Open(context, location, kind)
                : located is null ? null : Result<GitRepository>.Failure(located.Diagnostics);
        }
        catch (GitException exception)
        {
            return exception.Diagnostic;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return GitFailures.Unreadable(directory, exception);
        }
    }

    private IEnumerable<Diagnostic> Doubts(VersionAnswer answer, VersioningOptions options, string? branch, CancellationToken cancellationToken) => VersionDoubts.Of(
        answer, WorkTree, options, branch, () => reader.Read(r => r.Remotes.WithoutTags, cancellationToken),
        f => reader.Read(r => new ReaderGraph(r, shallow).IsSame(answer.Commit, null, f), cancellationToken));

    private static Result<GitRepository> Open(GitContext context, GitLocation location, ReaderKind kind)
    {
        var reader = ReaderChoice.Open(context, location, kind);
        if (reader.Head is not null || HeadFile.Read(location).Text is not { } text)
        {
            return new GitRepository(context, location, reader);
        }

        // Both readers take a head that leads to no commit for a branch that has none yet.
        reader.Dispose();
        return GitDiagnostics.Unreadable.Report(
            $"The head of '{location.WorkTree}' says '{text}', which is no commit that is here.", "Run 'git fsck' there, and 'git reset' to a commit that 'git reflog' names.");
    }
}
