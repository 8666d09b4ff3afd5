using Baton.Testing.Git;

namespace Baton.Git.Tests.Kinds;

/// <summary>Repositories that have a version, and which: what is done to one with a tag v1.2.3 and two commits since.</summary>
internal static class SoundKinds
{
    private const string Two = "1.2.4-alpha.0.2";
    private const string One = "1.2.4-alpha.0.1";

    public static readonly Dictionary<string, (string Version, Func<GitSandbox, Kind> Make)> All = new(StringComparer.Ordinal)
    {
        ["plain"] = (Two, s => new(s.Path)),
        ["shallow, of a tag"] = ("1.3.0", s => Cut(s, "HEAD", 1)),
        ["shallow, back to a tag"] = ("1.3.1-alpha.0.1", s => Cut(s, "HEAD~1", 2)),
        ["sha-256"] = (Two, _ => Anew("--object-format=sha256")),
        ["reftable"] = (Two, _ => Reftable()),
        ["GIT_DIR and GIT_WORK_TREE"] = (Two, Given),
        ["in a folder"] = (Two, s => new(Path.Combine(s.Path, "b"))),

        ["linked work tree"] = (One, s => new(s.AddWorkTree("HEAD~1"))),
        ["linked work tree with relative paths"] = (One, s => new(Relative(s, s.AddWorkTree("HEAD~1")))),
        ["linked work tree inside the main one"] = (One, s => LinkedAt(s, Path.Combine(s.Path, "inside"))),
        ["linked work tree with its own configuration"] = (One, WithWorkTreeConfiguration),
        ["linked work tree of a bare repository"] = (One, s => s.Clone(depth: null, "--bare") is var bare ? new(bare.AddWorkTree("HEAD~1"), bare) : null!),
        ["linked work tree on a branch"] = (One, s => LinkedAt(s, Path.Combine(s.Path, "..", "branch"), "-b", "side")),

        ["submodule"] = (Two, s => Submodule(s, "sub")),
        ["submodule in a folder with another letter"] = (Two, s => Submodule(s, "modules/süb")),
        ["submodule of a submodule"] = (Two, NestedSubmodule),
        ["submodule with its own git folder"] = (Two, s => EmbeddedSubmodule(s, absorbed: false)),
        ["submodule whose git folder was absorbed"] = (Two, s => EmbeddedSubmodule(s, absorbed: true)),
        ["linked work tree of a submodule"] = (One, WorkTreeOfSubmodule),

        ["sparse checkout, cone"] = (Two, s => After(s, "sparse-checkout", "set", "--cone", "b")),
        ["sparse checkout, cone, sparse index"] = (Two, s => After(s, "sparse-checkout", "set", "--cone", "--sparse-index", "b")),
        ["sparse checkout, patterns"] = (Two, s => After(s, "sparse-checkout", "set", "--no-cone", "/b/*", "!/a.txt")),

        ["partial clone without files"] = (Two, s => Partial(s, "blob:none")),
        ["partial clone without large files"] = (Two, s => Partial(s, "blob:limit=1")),
        ["partial clone without trees"] = (Two, s => Partial(s, "tree:0")),
        ["partial clone without trees, and nobody to ask for more"] = (Two, s => Partial(s, "tree:0", isReachable: false)),

        ["alternates"] = (Two, s => s.Clone(depth: null, "--reference", s.Path) is var c ? new(c.Path, c) : null!),
        ["alternates of alternates, relative"] = (Two, ChainedAlternates),
        ["detached head"] = (Two, s => After(s, "checkout", "--quiet", "--detach")),
        ["detached head at a tag"] = ("1.2.3", s => After(s, "checkout", "--quiet", "v1.2.3")),
        ["bare"] = (Two, s => s.Clone(depth: null, "--bare") is var c ? new(c.Path, c) : null!),
        ["mirror"] = (Two, s => s.Clone(depth: null, "--mirror") is var c ? new(c.Path, c) : null!),

        ["everything packed"] = (Two, s => After(s, "gc", "--quiet")),
        ["several packs, an index over them, a commit graph"] = (Two, ManyPacks),
        ["replaced parent"] = (One, s => After(s, "replace", "--graft", "HEAD", "v1.2.3")),
        ["replaced parent, packed"] = (One, s => After(After(s, "replace", "--graft", "HEAD", "v1.2.3"), s, "pack-refs", "--all")),
        ["graft"] = (One, s => Written(s, ".git/info/grafts", $"{s.Head} {s.Git("rev-parse", "v1.2.3^{commit}")}\n")),
        ["empty file of grafts"] = (Two, s => Written(s, ".git/info/grafts", "")),
    };

    /// <summary>What libgit2 does not read, or not rightly. All else is read where there is no git command.</summary>
    public static readonly HashSet<string> ThatNeedGit = new(StringComparer.Ordinal)
    {
        "sha-256", "reftable", "replaced parent", "replaced parent, packed", "graft", "empty file of grafts",
    };

    /// <summary>Where libgit2 does not know what is changed: the version is read in process, and this is git's.</summary>
    public static readonly HashSet<string> WhoseChangesNeedGit = new(StringComparer.Ordinal)
    {
        "sparse checkout, cone, sparse index", "partial clone without files", "partial clone without large files", "partial clone without trees",
        "partial clone without trees, and nobody to ask for more",
    };

    internal static Kind After(GitSandbox sandbox, params string[] arguments)
    {
        sandbox.Git(arguments);
        return new(sandbox.Path);
    }

    internal static Kind After(Kind kind, GitSandbox sandbox, params string[] arguments)
    {
        sandbox.Git(arguments);
        return kind;
    }

    internal static Kind Written(GitSandbox sandbox, string path, string content)
    {
        sandbox.Write(path, content);
        return new(sandbox.Path);
    }

    internal static Kind Partial(GitSandbox sandbox, string filter, bool isReachable = true)
    {
        sandbox.Git("config", "uploadpack.allowFilter", "true");
        sandbox.Git("config", "uploadpack.allowAnySHA1InWant", "true");
        var clone = sandbox.Clone(depth: null, "--no-checkout", $"--filter={filter}");
        if (!isReachable)
        {
            clone.Git("remote", "set-url", "origin", new Uri(Path.Combine(clone.Path, "gone")).AbsoluteUri);
        }

        return new(clone.Path, clone);
    }

    /// <summary>As <c>git worktree add --relative-paths</c> of git 2.48 writes it, without the extension that older gits refuse.</summary>
    private static string Relative(GitSandbox sandbox, string tree)
    {
        var inRepository = File.ReadAllText(Path.Combine(tree, ".git")).Trim()["gitdir: ".Length..];
        File.WriteAllText(Path.Combine(tree, ".git"), $"gitdir: {Path.GetRelativePath(tree, inRepository)}\n");
        File.WriteAllText(Path.Combine(inRepository, "gitdir"), Path.GetRelativePath(inRepository, Path.Combine(tree, ".git")) + "\n");
        return tree;
    }

    private static Kind Cut(GitSandbox sandbox, string tagged, int depth)
    {
        sandbox.Tag("v1.3.0", tagged);
        var clone = sandbox.Clone(depth);
        Assert.Equal("true", clone.Git("rev-parse", "--is-shallow-repository"));
        return new(clone.Path, clone);
    }

    private static Kind Anew(params string[] options)
    {
        var sandbox = Repositories.TwoAfterTag(options);
        return new(sandbox.Path, sandbox);
    }

    private static Kind Reftable()
    {
        Assert.SkipUnless(GitProgram.IsAtLeast(2, 45), "This git cannot make one; see 'reftable without tables' for what it says.");
        return Anew("--ref-format=reftable");
    }

    private static Kind Given(GitSandbox sandbox)
    {
        var apart = Directory.CreateDirectory(Path.Combine(sandbox.Path, "..", "apart", "src")).FullName;
        return new(apart)
        {
            Variables = new Dictionary<string, string>(sandbox.Variables) { ["GIT_DIR"] = Path.Combine(sandbox.Path, ".git"), ["GIT_WORK_TREE"] = Path.GetDirectoryName(apart)! },
        };
    }

    private static Kind LinkedAt(GitSandbox sandbox, string tree, params string[] options)
    {
        sandbox.Git(["worktree", "add", "--quiet", .. options.Length == 0 ? ["--detach"] : options, tree, "HEAD~1"]);
        return new(Path.GetFullPath(tree));
    }

    private static Kind WithWorkTreeConfiguration(GitSandbox sandbox)
    {
        var tree = sandbox.AddWorkTree("HEAD~1");
        sandbox.Git("config", "extensions.worktreeConfig", "true");
        sandbox.Git("-C", tree, "config", "--worktree", "core.sparseCheckout", "true");
        return new(tree);
    }

    private static Kind Submodule(GitSandbox inner, string path)
    {
        var outer = GitSandbox.Init();
        outer.Commit("root");
        Add(outer, outer.Path, inner, path);
        return new(Path.Combine(outer.Path, path), outer);
    }

    private static Kind NestedSubmodule(GitSandbox inner)
    {
        var (outer, middle) = (GitSandbox.Init(), GitSandbox.Init());
        middle.Commit("middle");
        outer.Commit("outer");
        Add(outer, outer.Path, middle, "middle");
        Add(outer, Path.Combine(outer.Path, "middle"), inner, "inner");
        return new(Path.Combine(outer.Path, "middle", "inner"), outer, middle);
    }

    private static Kind EmbeddedSubmodule(GitSandbox inner, bool absorbed)
    {
        var outer = GitSandbox.Init();
        outer.Commit("root");
        outer.Git("-c", "protocol.file.allow=always", "clone", "--quiet", inner.Path, "sub");
        outer.Git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "./sub", "sub");
        if (absorbed)
        {
            outer.Git("submodule", "--quiet", "absorbgitdirs");
        }

        Assert.Equal(absorbed, File.Exists(Path.Combine(outer.Path, "sub", ".git")));
        return new(Path.Combine(outer.Path, "sub"), outer);
    }

    private static Kind WorkTreeOfSubmodule(GitSandbox inner)
    {
        var kind = Submodule(inner, "sub");
        var tree = Path.Combine(kind.Others[0].Path, "..", "tree of submodule");
        kind.Others[0].Git("-C", kind.Directory, "worktree", "add", "--quiet", "--detach", tree, "HEAD~1");
        return kind with { Directory = Path.GetFullPath(tree) };
    }

    private static void Add(GitSandbox outer, string at, GitSandbox inner, string path) => outer.Git(
        "-C", at, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", new Uri(inner.Path).AbsoluteUri, path);

    private static Kind ChainedAlternates(GitSandbox first)
    {
        var second = first.Clone(depth: null, "--reference", first.Path);
        var third = second.Clone(depth: null, "--reference", second.Path);
        var objects = Path.Combine(third.Path, ".git", "objects");
        third.Write(".git/objects/info/alternates", Path.GetRelativePath(objects, Path.Combine(second.Path, ".git", "objects")) + "\n");
        return new(third.Path, second, third);
    }

    private static Kind ManyPacks(GitSandbox sandbox)
    {
        sandbox.Git("repack", "--quiet");
        sandbox.Git("commit", "--quiet", "--amend", "--allow-empty", "--message", "feat: b");
        sandbox.Git("repack", "--quiet");
        sandbox.Git("multi-pack-index", "write");
        sandbox.Git("commit-graph", "write", "--reachable", "--split");
        return new(sandbox.Path);
    }
}
