using Baton.Core.Versioning;
using Baton.Git.Tests.MinVer;
using Baton.Testing.Git;
using CsCheck;

namespace Baton.Git.Tests;

/// <summary>Pathspecs are git's: what <c>git diff</c> lists for them (<c>ls-files</c> of git 2.39 trips over excludes) is what they include.</summary>
public sealed class PathFilterAgainstGit
{
    private static readonly string[] Files =
        ["a", "b/a", "b/c/a", "b/c/d.cs", "b-c/x.cs", "B/y", "src/b/Program.cs", "src/b.cs", "src/é/ü.txt", "docs/a.md", "x.cs", "[a]/z", "src/a b/c", "a[b", "]", "p-/1", "z"];

    private static readonly Gen<string> Pathspec = Gen.Select(
        Gen.OneOf("", "", "", ":!", ":^", ":/", ":(exclude)", ":(glob)", ":(icase)", ":(literal)", ":(glob,exclude)", ":(exclude,icase)", ":!/"),
        Gen.OneOf("a", "b", "b/c", "b/", "B", "*", "*.cs", "b*", "b?c", "src/*", "src/**", "**/a", "src/**/*.cs", "**", "[ab]", "[!a]", "*/a", "s?c", "src/[a-c]*", "src/é", "x.cs", "none",
            "[z-a]", "[a-Z]", "[!]", "[^]", "[]a]", "[]-]*", "[!]-a]", "[[:alpha:]]", "[[:digit:][:punct:]]*", "p-/[[:digit:]]", "[^[:alpha:]]*", "[[:foo:]]", "[[:]", "[[:alpha", "a[b", "[!b-c]", "*[.]cs", "[a]/z", "[a]*", "[+-.]*", "src[/]b.cs"),
        (magic, path) => magic + path);

    [Fact]
    public void IncludesWhatGitLists()
    {
        using var sandbox = GitSandbox.Init();
        Array.ForEach(Files, f => sandbox.Write(f, f));
        sandbox.Git("add", "--all");
        Pathspec.Array[1, 3].Sample(
            pathspecs =>
            {
                var listed = sandbox.Git(["-c", "core.quotePath=false", "diff", "--cached", "--name-only", "-z", "--", .. pathspecs]).Split('\0', StringSplitOptions.RemoveEmptyEntries);
                var filter = new PathFilter(pathspecs);
                Assert.Equal(listed.Order(StringComparer.Ordinal), Files.Where(filter.Includes).Order(StringComparer.Ordinal));
                Assert.All(listed, f => Assert.All(Folders(f), folder => Assert.True(filter.MayInclude(folder), folder)));
            },
            iter: Histories.Count(300),
            threads: 2,
            print: p => string.Join("  ", p));
    }

    private static IEnumerable<string> Folders(string file) =>
        file.Select((c, i) => (c, i)).Where(at => at.c == '/').Select(at => file[..at.i]);
}
