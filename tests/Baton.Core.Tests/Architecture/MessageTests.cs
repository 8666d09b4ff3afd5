using System.Text.RegularExpressions;
using Baton.Testing;

namespace Baton.Core.Tests.Architecture;

/// <summary>Who reads a message has the command or a package, and not this repository.</summary>
public sealed partial class MessageTests
{
    private static readonly IReadOnlyList<(string File, string Text)> Texts =
    [
        .. SourceTree.ProductFiles("*.cs").SelectMany(file => Literals(File.ReadAllLines(file)).Select(text => (SourceTree.Relative(file), text))),
        .. new[] { "*.targets", "*.props", "*.tasks" }.SelectMany(SourceTree.ProductFiles)
            .SelectMany(file => Attribute().Matches(File.ReadAllText(file)).Select(match => (SourceTree.Relative(file), match.Groups["text"].Value))),
    ];

    [Fact]
    public void CiteNoFileOfTheRepository() => Assert.DoesNotContain(Texts, t => Document().IsMatch(t.Text));

    [Fact]
    public void NameOnlyPagesThatThereAre()
    {
        var named = Texts.SelectMany(t => Explained().Matches(t.Text).Select(match => match.Groups["page"].Value)).Distinct().ToList();

        Assert.NotEmpty(named);
        Assert.All(named, page => Assert.True(File.Exists(RepositoryRoot.Combine("docs", "guides", $"{page}.md")), page));
    }

    [Theory]
    [InlineData("See docs/guides/notes.md.", true)]
    [InlineData("See examples/service.", true)]
    [InlineData("CONTRIBUTING.md tells how.", true)]
    [InlineData("/blob/main/docs/diagnostics/", false)]
    [InlineData("notes.md", false)]
    public void AreReadForWhatTheyCite(string text, bool cites) => Assert.Equal(cites, Document().IsMatch(text));

    /// <summary>What stands in quotation marks, comments aside. Interpolations are left in: a path in one is a path all the same.</summary>
    private static IEnumerable<string> Literals(IEnumerable<string> lines) =>
        lines.Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)).SelectMany(line => Literal().Matches(line).Select(match => match.Value));

    // An address has a slash before it.
    [GeneratedRegex(@"(?<![\w/])docs/|(?<![\w/])examples/|\b(README|CONTRIBUTING)\.md")]
    private static partial Regex Document();

    [GeneratedRegex("baton explain (?<page>[a-z][a-z-]*)")]
    private static partial Regex Explained();

    [GeneratedRegex("(?<=\\s)(Text|Message)=\"(?<text>[^\"]*)\"")]
    private static partial Regex Attribute();

    [GeneratedRegex("""
        "(?:[^"\\]|\\.)*"
        """)]
    private static partial Regex Literal();
}
