using System.Text;
using Baton.Testing.Git;
using CliWrap;

namespace Baton.Git.Tests.Kinds;

/// <summary>What is done to a repository with a tag v1.2.3 and two commits since, and the code that says what is wrong then.</summary>
internal static class BrokenKinds
{
    private const string Nobody = "1111111111111111111111111111111111111111";

    public static readonly Dictionary<string, (string Code, string[] Paths, Func<GitSandbox, Kind> Make)> All = new(StringComparer.Ordinal)
    {
        ["branch without commits"] = ("BATON1002", [], s => SoundKinds.After(s, "symbolic-ref", "HEAD", "refs/heads/new")),
        ["branch without commits, with other letters"] = ("BATON1002", [], s => SoundKinds.After(s, "symbolic-ref", "HEAD", "refs/heads/größe")),
        ["head at an object that is missing"] = ("BATON1004", [], s => SoundKinds.Written(s, ".git/refs/heads/main", Nobody + "\n")),
        ["detached head at an object that is missing"] = ("BATON1004", [], s => SoundKinds.Written(s, ".git/HEAD", Nobody + "\n")),
        ["head at a tree"] = ("BATON1004", [], s => SoundKinds.Written(s, ".git/refs/heads/main", s.Git("rev-parse", "HEAD^{tree}") + "\n")),
        ["branch that is not a hash"] = ("BATON1004", [], s => SoundKinds.Written(s, ".git/refs/heads/main", "garbage\n")),
        ["branch whose file is empty"] = ("BATON1004", [], s => SoundKinds.Written(s, ".git/refs/heads/main", "")),
        ["head that is not a reference"] = ("BATON1004", [], s => SoundKinds.Written(s, ".git/HEAD", "garbage\n")),
        ["configuration that is not one"] = ("BATON1004", [], s => SoundKinds.Written(s, ".git/config", "[core\n")),
        ["format of the future"] = ("BATON1004", [], s => SoundKinds.After(s, "config", "core.repositoryformatversion", "99")),
        ["extension of the future"] = ("BATON1004", [], s => Extension(s, "notYetInvented", "true")),
        ["reftable without tables"] = ("BATON1004", [], s => Extension(s, "refStorage", "reftable")),
        ["missing commit"] = ("BATON1004", [], s => Without(s, "HEAD~1")),
        ["missing commit of the head"] = ("BATON1004", [], s => Without(s, "HEAD")),
        ["missing tree"] = ("BATON1004", ["b"], s => Without(s, "HEAD~1^{tree}")),
        ["broken commit"] = ("BATON1004", [], s => Broken(s, "HEAD~1")),
        ["broken tree"] = ("BATON1004", ["b"], s => Broken(s, "HEAD~1^{tree}")),
        ["tree with a name twice"] = ("BATON1004", ["b"], TwoOfOneName),
        ["tree that is none"] = ("BATON1004", ["b"], s => With(s, s.Git(PipeSource.FromString("garbage"), ["hash-object", "-t", "tree", "-w", "--stdin", "--literally"]))),
        ["commit without a tree"] = ("BATON1004", ["b"], s => SoundKinds.Written(s, ".git/refs/heads/main", Commit(s, $"parent {s.Head}\n") + "\n")),
        ["packed references that are a folder"] = ("BATON1004", [], s => SoundKinds.Written(s, ".git/packed-refs/x", "")),
        ["packed references that are a link in a circle"] = ("BATON1004", [], s => Circle(s, "packed-refs")),
        ["folder of tags that is a link in a circle"] = ("BATON1004", [], s => Circle(s, "refs/tags")),
        ["tag that is a link in a circle"] = ("BATON1004", [], s => Circle(s, "refs/tags/v9.0.0")),
        ["cut that is a link in a circle"] = ("BATON1004", [], s => Circle(s, "shallow")),
        ["broken pack"] = ("BATON1004", [], BrokenPack),
        ["alternates that are gone"] = ("BATON1004", [], GoneAlternates),
        ["partial clone whose trees nobody has"] = ("BATON1004", ["b"], s => SoundKinds.Partial(s, "tree:0", isReachable: false)),
        ["linked work tree that was pruned"] = ("BATON1004", [], PrunedWorkTree),
        ["linked work tree whose repository moved"] = ("BATON1004", [], MovedRepository),
    };

    private static Kind Extension(GitSandbox sandbox, string name, string value)
    {
        sandbox.Git("config", "core.repositoryformatversion", "1");
        File.AppendAllText(Path.Combine(sandbox.Path, ".git", "config"), $"[extensions]\n\t{name} = {value}\n");
        return new(sandbox.Path);
    }

    private static Kind Without(GitSandbox sandbox, string name)
    {
        File.Delete(Loose(sandbox, name));
        return new(sandbox.Path);
    }

    private static Kind Broken(GitSandbox sandbox, string name)
    {
        File.WriteAllText(Loose(sandbox, name), "not an object");
        return new(sandbox.Path);
    }

    private static Kind TwoOfOneName(GitSandbox sandbox)
    {
        var blob = sandbox.Git("rev-parse", "HEAD:a.txt");
        var entry = Encoding.ASCII.GetBytes("100644 b\0").Concat(Convert.FromHexString(blob)).ToArray();
        return With(sandbox, sandbox.Git(PipeSource.FromBytes([.. entry, .. entry]), ["hash-object", "-t", "tree", "-w", "--stdin", "--literally"]));
    }

    /// <summary>A commit with a tree in which something is changed, so that it is read, between two that have another one.</summary>
    private static Kind With(GitSandbox sandbox, string tree)
    {
        var kept = sandbox.Git("rev-parse", "HEAD^{tree}");
        return Committed(sandbox, $"tree {kept}\nparent {Commit(sandbox, $"tree {tree}\nparent {sandbox.Head}\n")}\n");
    }

    private static Kind Committed(GitSandbox sandbox, string headers)
    {
        sandbox.Git("update-ref", "refs/heads/main", Commit(sandbox, headers));
        return new(sandbox.Path);
    }

    private static string Commit(GitSandbox sandbox, string headers)
    {
        const string Person = "Ada Lovelace <ada@example.com> 1767225600 +0000";
        return sandbox.Git(PipeSource.FromString($"{headers}author {Person}\ncommitter {Person}\n\nfeat: a\n"), ["hash-object", "-t", "commit", "-w", "--stdin", "--literally"]);
    }

    private static Kind Circle(GitSandbox sandbox, string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege there.");
        var path = Path.Combine(sandbox.Path, ".git", name);
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }

        File.CreateSymbolicLink(path, path);
        return new(sandbox.Path);
    }

    private static string Loose(GitSandbox sandbox, string name)
    {
        var id = sandbox.Git("rev-parse", name);
        var file = Path.Combine(sandbox.Path, ".git", "objects", id[..2], id[2..]);
        File.SetAttributes(file, FileAttributes.Normal);
        return file;
    }

    private static Kind BrokenPack(GitSandbox sandbox)
    {
        sandbox.Git("gc", "--quiet");
        foreach (var file in Directory.GetFiles(Path.Combine(sandbox.Path, ".git", "objects", "pack")))
        {
            File.SetAttributes(file, FileAttributes.Normal);
            File.WriteAllBytes(file, File.ReadAllBytes(file)[..40]);
        }

        return new(sandbox.Path);
    }

    private static Kind GoneAlternates(GitSandbox sandbox)
    {
        var clone = sandbox.Clone(depth: null, "--reference", sandbox.Path);
        clone.Write(".git/objects/info/alternates", Path.Combine(clone.Path, "gone") + "\n");
        return new(clone.Path, clone);
    }

    private static Kind PrunedWorkTree(GitSandbox sandbox)
    {
        var tree = sandbox.AddWorkTree();
        Directory.Delete(Path.Combine(sandbox.Path, ".git", "worktrees"), recursive: true);
        return new(tree);
    }

    private static Kind MovedRepository(GitSandbox sandbox)
    {
        var tree = sandbox.AddWorkTree();
        var clone = sandbox.Clone();
        Directory.Move(Path.Combine(sandbox.Path, ".git"), Path.Combine(sandbox.Path, "moved"));
        return new(tree, clone);
    }
}
