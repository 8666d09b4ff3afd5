using System.Text.RegularExpressions;
using Baton.Testing;

namespace Baton.Tool.Tests.Documentation;

/// <summary>A link to a file of this repository, or to a heading in one, leads there.</summary>
public sealed partial class LinksOfTheDocumentation
{
    private static readonly string[] Folders = ["docs", "examples", "sdk", "build", "tests"];

    public static TheoryData<string> Pages =>
    [
        .. Directory.EnumerateFiles(RepositoryRoot.Path, "*.md").Where(f => Path.GetFileName(f) != "CHANGELOG.md")
            .Concat(Folders.SelectMany(f => Directory.EnumerateFiles(RepositoryRoot.Combine(f), "*.md", SearchOption.AllDirectories)))
            .Select(f => Path.GetRelativePath(RepositoryRoot.Path, f).Replace('\\', '/'))
            .Where(f => !f.Split('/').Any(part => part is "bin" or "obj" or "artifacts" or "node_modules" or ".baton")),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void LeadSomewhere(string page) => Assert.Equal([], Links(page).Where(link => !Resolves(page, link)));

    [Theory]
    [InlineData("README.md", "docs/guides/no-such-guide.md", false)]
    [InlineData("README.md", "docs/guides/versioning.md#no-such-heading", false)]
    [InlineData("docs/guides/msbuild.md", "versioning.md#tags-with-another-prefix", true)]
    [InlineData("README.md", "#compared", true)]
    public void AreSeenToLeadSomewhereOrNot(string page, string link, bool resolves) => Assert.Equal(resolves, Resolves(page, link));

    private static IEnumerable<string> Links(string page) => Link().Matches(Code().Replace(File.ReadAllText(RepositoryRoot.Combine(page.Split('/'))), ""))
        .Select(m => m.Groups["to"].Value).Where(to => !to.Contains("://", StringComparison.Ordinal) && !to.StartsWith("mailto:", StringComparison.Ordinal));

    private static bool Resolves(string page, string link)
    {
        var (path, anchor) = link.Split('#', 2) is [var before, var after] ? (before, after) : (link, null);
        var source = RepositoryRoot.Combine(page.Split('/'));
        var target = path.Length == 0 ? source : Path.GetFullPath(path, Path.GetDirectoryName(source)!);
        return anchor is null ? File.Exists(target) || Directory.Exists(target)
            : File.Exists(target) && Headings().Matches(Blocks().Replace(File.ReadAllText(target), "")).Any(m => MarkdownText.Anchor(m.Groups["text"].Value) == anchor);
    }

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^ *```[\s\S]*?^ *```|`[^`\n]*`", RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex(@"^ *```[\s\S]*?^ *```", RegexOptions.Multiline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"^#{1,6} (?<text>[^\r\n]+)", RegexOptions.Multiline)]
    private static partial Regex Headings();
}
