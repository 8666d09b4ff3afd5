using Baton.Testing.Git;

namespace Baton.Git.Tests.Kinds;

/// <summary>References of every sort in a repository with a tag v1.2.3 and two commits since, and the version that it then has.</summary>
internal static class ReferenceKinds
{
    private const string Two = "1.2.4-alpha.0.2";
    private const string Nobody = "1111111111111111111111111111111111111111";

    public static readonly Dictionary<string, (string Version, Func<GitSandbox, Kind> Make)> All = new(StringComparer.Ordinal)
    {
        ["loose over packed"] = ("1.2.3", s => Do(s, ["pack-refs", "--all"], ["tag", "--force", "v1.2.3"])),
        ["some loose, some packed"] = ("1.3.0", s => Do(s, ["pack-refs", "--all"], ["tag", "v1.3.0"], ["tag", "nightly"])),
        ["deleted after it was packed"] = ("0.0.0-alpha.0.2", s => Do(s, ["pack-refs", "--all"], ["tag", "--delete", "v1.2.3"])),
        ["packed by a git of long ago"] = (Two, PackedLongAgo),
        ["thousands of tags in one file"] = (Two, s => Do(ThousandsOfTags(s, 5000), ["pack-refs", "--all"])),
        ["hundreds of tags in files of their own"] = (Two, s => new(ThousandsOfTags(s, 300).Path)),

        ["tag of a tag of a tag"] = ("1.3.1-alpha.0.2", s => Do(s, ["tag", "-a", "-m", "m", "again", "v1.2.3"], ["tag", "-a", "-m", "m", "v1.3.0", "again"])),
        ["tag of a tag of a tag, packed"] = ("1.3.1-alpha.0.2", s => Do(s, ["tag", "-a", "-m", "m", "again", "v1.2.3"], ["tag", "-a", "-m", "m", "v1.3.0", "again"], ["pack-refs", "--all"])),
        ["tags of a tree and of a file"] = (Two, s => Do(s, ["tag", "-a", "-m", "m", "v3.0.0", "HEAD^{tree}"], ["tag", "v4.0.0", "HEAD:a.txt"])),
        ["tags of a tree and of a file, packed"] = (Two, s => Do(s, ["tag", "-a", "-m", "m", "v3.0.0", "HEAD^{tree}"], ["tag", "v4.0.0", "HEAD:a.txt"], ["pack-refs", "--all"])),
        ["symbolic tag"] = ("5.0.0", s => Do(s, ["symbolic-ref", "refs/tags/v5.0.0", "refs/heads/main"])),
        ["symbolic tag of nothing"] = (Two, s => Do(s, ["symbolic-ref", "refs/tags/v5.0.0", "refs/heads/none"])),
        ["tag of an object that is missing"] = (Two, s => SoundKinds.Written(s, ".git/refs/tags/v5.0.0", Nobody + "\n")),
        ["tag that is not a hash"] = (Two, s => SoundKinds.Written(s, ".git/refs/tags/v5.0.0", "garbage\n")),
        ["tag whose file is empty"] = (Two, s => SoundKinds.Written(s, ".git/refs/tags/v5.0.0", "")),
        ["tag that is being written"] = (Two, s => SoundKinds.Written(s, ".git/refs/tags/v5.0.0.lock", s.Head + "\n")),
        ["tags that differ in case only"] = ("2.0.1-alpha.0.1", s => Do(s, ["pack-refs", "--all"], ["tag", "V1.2.3", "HEAD~2"], ["tag", "v2.0.0-RC.1", "HEAD~1"], ["tag", "V2.0.0", "HEAD~1"])),
        ["tag in a folder"] = (Two, s => Do(s, ["tag", "v/9.0.0"], ["tag", "unit/v9.0.0"])),

        ["branch with other letters"] = (Two, s => Do(s, ["checkout", "--quiet", "-b", "größe/ветка-😀"])),
        ["tags with other letters"] = (Two, s => Do(s, ["tag", "версия-1"], ["tag", "v9.0.0-é"], ["tag", "ｖ9.0.0"])),
        ["branch named as a tag"] = (Two, s => Do(s, ["checkout", "--quiet", "-b", "v1.2.3"])),
        ["branch named as another tag"] = ("9.0.0", s => Do(s, ["tag", "v9.0.0"], ["branch", "v9.0.0", "HEAD~2"])),
        ["tag named as the branch"] = (Two, s => Do(s, ["tag", "main", "HEAD~2"])),
        ["tag named HEAD"] = (Two, s => Do(s, ["update-ref", "refs/tags/HEAD", "HEAD~2"])),
        ["branch named HEAD"] = (Two, s => Do(s, ["update-ref", "refs/heads/HEAD", "HEAD~2"])),
        ["remote branch named HEAD, and refs/HEAD"] = (Two, s => Do(s, ["update-ref", "refs/remotes/origin/HEAD", "HEAD~2"], ["update-ref", "refs/HEAD", "HEAD~2"])),
        ["branch named as a hash"] = (Two, s => Do(s, ["update-ref", $"refs/heads/{Nobody}", "HEAD~2"], ["symbolic-ref", "HEAD", "refs/heads/main"])),
        ["branch that stands for another"] = (Two, s => Do(s, ["symbolic-ref", "refs/heads/next", "refs/heads/main"], ["symbolic-ref", "HEAD", "refs/heads/next"])),
        ["head that is a link"] = (Two, s => Linked(s, ["branch", "beta", "HEAD"])),
        ["head that is a link to a branch that was packed"] = (Two, s => Linked(s, ["branch", "beta", "HEAD"], ["pack-refs", "--all"])),
        ["head at a tag object"] = (Two, s => SoundKinds.Written(s, ".git/HEAD", Annotated(s) + "\n")),
        ["head on a reference that is no branch"] = (Two, s => Do(s, ["update-ref", "refs/changes/1", "HEAD"], ["symbolic-ref", "HEAD", "refs/changes/1"])),
    };

    /// <summary>At a tag that is not one libgit2 gives up; git passes over it. And what it finds nothing behind is no HEAD for it.</summary>
    public static readonly HashSet<string> ThatNeedGit = new(StringComparer.Ordinal) { "tag that is not a hash", "tag whose file is empty", "head that is a link to a branch that was packed" };

    private static Kind Do(GitSandbox sandbox, params string[][] commands)
    {
        Array.ForEach(commands, c => sandbox.Git(c));
        return new(sandbox.Path);
    }

    /// <summary>On the branch beta, as git writes it with core.preferSymlinkRefs.</summary>
    private static Kind Linked(GitSandbox sandbox, params string[][] commands)
    {
        Array.ForEach(commands, c => sandbox.Git(c));
        File.Delete(Path.Combine(sandbox.Path, ".git", "HEAD"));
        File.CreateSymbolicLink(Path.Combine(sandbox.Path, ".git", "HEAD"), "refs/heads/beta");
        return new(sandbox.Path);
    }

    /// <summary>The id of a tag of the head, which is not the head's.</summary>
    private static string Annotated(GitSandbox sandbox)
    {
        sandbox.Git("tag", "-a", "-m", "m", "nightly");
        return sandbox.Git("rev-parse", "nightly");
    }

    private static GitSandbox ThousandsOfTags(GitSandbox sandbox, int count)
    {
        var head = sandbox.Head;
        var lines = Enumerable.Range(0, count).Select(i => $"create refs/tags/build/v9.0.{i} {head}\n");
        sandbox.Git(CliWrap.PipeSource.FromString(string.Concat(lines)), ["-c", "core.fsync=none", "update-ref", "--stdin"]);
        return sandbox;
    }

    /// <summary>Without the first line, which says that annotated tags come with what they stand for.</summary>
    private static Kind PackedLongAgo(GitSandbox sandbox)
    {
        sandbox.Git("pack-refs", "--all");
        var file = Path.Combine(sandbox.Path, ".git", "packed-refs");
        var lines = File.ReadAllLines(file);
        Assert.Contains(lines, l => l.StartsWith('^'));
        File.WriteAllText(file, string.Concat(lines.Where(l => l[0] is not ('#' or '^')).Select(l => l + "\n")));
        return new(sandbox.Path);
    }
}
