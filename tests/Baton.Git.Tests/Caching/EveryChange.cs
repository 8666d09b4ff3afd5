using Baton.Core.Versioning;
using Baton.Testing.Git;
using CsCheck;

namespace Baton.Git.Tests.Caching;

/// <summary>All of it happens within a second or two, so nothing here could be told from a file's time alone.</summary>
public sealed class EveryChange
{
    private static readonly (string Name, Action<GitSandbox, int> Do)[] Changes =
    [
        ("commit", (s, i) => s.Commit($"c{i}", "x", "feat: c")),
        ("amend", (s, i) => s.Git("commit", "--amend", "--quiet", "--allow-empty", "--message", $"fix: {i}")),
        ("tag", (s, i) => s.Git("tag", "--force", $"v1.{i}.0")),
        ("nested tag", (s, i) => s.Git("tag", "--force", $"unit/v2.{i}.0")),
        ("annotated", (s, i) => s.Git("tag", "--force", "--annotate", "--message", "m", $"v1.{i}.1")),
        ("move tag", (s, _) => s.Git("tag", "--force", "v1.0.0")),
        ("delete tag", (s, i) => s.Git("update-ref", "-d", $"refs/tags/v1.{i - 2}.0")),
        ("reset", (s, _) => Run(s, "reset", "--quiet", "--hard", "HEAD~1")),
        ("detach", (s, _) => s.Git("checkout", "--quiet", "--detach")),
        ("branch", (s, i) => s.Git("checkout", "--quiet", "-B", $"b/{i % 3}")),
        ("main", (s, _) => s.Git("checkout", "--quiet", "main")),
        ("merge", (s, _) => Run(s, "merge", "--quiet", "--no-edit", "-X", "ours", "b/1")),
        ("pack-refs", (s, _) => s.Git("pack-refs", "--all")),
        ("replace", (s, _) => Run(s, "replace", "--force", "--graft", "HEAD")),
        ("no replace", (s, _) => s.Git("for-each-ref", "--format=%(refname)", "refs/replace").Split('\n').Where(n => n.Length > 0).ToList().ForEach(n => s.Git("update-ref", "-d", n))),
        ("symbolic tag", (s, i) => s.Git("symbolic-ref", $"refs/tags/v3.{i}.0", "refs/heads/main")),
    ];

    private static readonly VersioningOptions[] Options =
        [Repositories.V, new() { TagPrefix = "unit/v" }, new() { TagPrefix = "v", Strategy = VersioningStrategy.Conventional }, new() { TagPrefix = "v", Paths = ["c1*", "a"] }];

    [Fact]
    public void InAnyOrder_GivesTheVersionThatIsReadWithoutTheCache() =>
        Gen.Select(Gen.Int[0, Changes.Length - 1].Array[1, 14], Gen.Int[0, Options.Length - 1]).Sample(
            (changes, which) =>
            {
                using var sandbox = GitSandbox.Init();
                sandbox.Commit("a", "0", "feat: a");
                sandbox.Tag("v1.0.0");
                sandbox.Commit("a", "1", "fix: a");
                for (var i = 0; i < changes.Length; i++)
                {
                    Changes[changes[i]].Do(sandbox, i);
                    Cached.Version(sandbox, Options[which]);
                }
            },
            iter: MinVer.Histories.Count(10),
            print: t => $"{string.Join(", ", t.Item1.Select(i => Changes[i].Name))}; options {t.Item2}");

    [Fact]
    public void InTurn_GivesTheNewVersion()
    {
        using var sandbox = Repositories.TwoAfterTag();
        Assert.Equal("1.2.4-alpha.0.2", Cached.Version(sandbox));
        sandbox.Commit("c", "1", "feat: c");
        Assert.Equal("1.2.4-alpha.0.3", Cached.Version(sandbox));
        sandbox.Tag("v1.3.0", message: "m");
        Assert.Equal("1.3.0", Cached.Version(sandbox));
        sandbox.Git("tag", "--force", "v1.3.0", "HEAD~1");
        Assert.Equal("1.3.1-alpha.0.1", Cached.Version(sandbox));
        sandbox.Git("tag", "--delete", "v1.3.0");
        Assert.Equal("1.2.4-alpha.0.3", Cached.Version(sandbox));
        sandbox.Branch("other", "HEAD~2");
        Assert.Equal("1.2.4-alpha.0.1", Cached.Version(sandbox));
        sandbox.Switch("main");
        sandbox.Git("reset", "--quiet", "--hard", "HEAD~1");
        Assert.Equal("1.2.4-alpha.0.2", Cached.Version(sandbox));
        sandbox.Git("gc", "--quiet");
        Assert.Equal("1.2.4-alpha.0.2", Cached.Version(sandbox));
        sandbox.Git("replace", "--graft", "HEAD", "HEAD~2");
        Assert.Equal("1.2.4-alpha.0.1", Cached.Version(sandbox));
        sandbox.Git("replace", "--delete", sandbox.Head);
        Assert.Equal("1.2.4-alpha.0.2", Cached.Version(sandbox));
        sandbox.Write(".git/info/grafts", $"{sandbox.Head} {sandbox.Git("rev-parse", "HEAD~2")}\n");
        Assert.Equal("1.2.4-alpha.0.1", Cached.Version(sandbox));
    }

    [Fact]
    public void Option_GivesTheNewVersion()
    {
        using var sandbox = Repositories.TwoAfterTag();
        Assert.Equal("1.2.4-alpha.0.2", Cached.Version(sandbox));

        Assert.Equal("1.3.0-alpha.0.2", Cached.Version(sandbox, Repositories.V with { AutoIncrement = VersionPart.Minor }));
        Assert.Equal("1.2.4-alpha.0.1", Cached.Version(sandbox, Repositories.V with { Paths = ["b"] }));
        Assert.Equal("1.2.4-beta.2", Cached.Version(sandbox, Repositories.V with { PreReleaseIdentifiers = ["beta"] }));
        Assert.True(Cached.IsKnown(sandbox));
    }

    [Fact]
    public void FetchedTagAndWholeHistory_GiveTheNewVersion()
    {
        using var origin = Repositories.TwoAfterTag();
        using var shallow = origin.Clone(depth: 1);
        Assert.StartsWith("0.0.0-shallow.", Cached.Version(shallow), StringComparison.Ordinal);
        shallow.Git("fetch", "--quiet", "--unshallow", "--tags");
        Assert.Equal("1.2.4-alpha.0.2", Cached.Version(shallow));
        origin.Tag("v2.0.0");
        Assert.Equal("1.2.4-alpha.0.2", Cached.Version(shallow));
        shallow.Git("fetch", "--quiet", "--tags");
        Assert.Equal("2.0.0", Cached.Version(shallow));
        shallow.Git("fetch", "--quiet", "--depth", "1");
        Assert.Equal("2.0.0", Cached.Version(shallow));
    }

    [Fact]
    public void LinkedWorkTree_HasItsOwnVersion()
    {
        using var sandbox = Repositories.TwoAfterTag();
        var tree = sandbox.AddWorkTree("HEAD~1");

        Assert.Equal("1.2.4-alpha.0.2", Cached.Version(sandbox));
        Assert.Equal("1.2.4-alpha.0.1", Cached.Version(sandbox, directory: tree));
        sandbox.Git("-C", tree, "checkout", "--quiet", "--detach", "v1.2.3");
        Assert.Equal("1.2.3", Cached.Version(sandbox, directory: tree));
        Assert.Equal("1.2.4-alpha.0.2", Cached.Version(sandbox));
    }

    [Fact]
    public void PackedRefsOfTheSameTimeAndSize_GiveTheNewVersion()
    {
        using var sandbox = Repositories.TwoAfterTag();
        sandbox.Git("pack-refs", "--all");
        Assert.Equal("1.2.4-alpha.0.2", Cached.Version(sandbox));
        var file = Path.Combine(sandbox.Path, ".git", "packed-refs");
        var (time, text) = (File.GetLastWriteTimeUtc(file), File.ReadAllText(file));

        File.WriteAllText(file, text.Replace("v1.2.3", "v1.5.3", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(file, time);

        Assert.Equal("1.5.4-alpha.0.2", Cached.Version(sandbox));
    }

    private static void Run(GitSandbox sandbox, params string[] arguments)
    {
        try
        {
            sandbox.Git(arguments);
        }
        catch (InvalidOperationException)
        {
            // No such commit or branch here: then nothing changes, and that is a case too.
        }
    }
}
