using System.Text.RegularExpressions;
using Baton.Testing;

namespace Baton.Core.Tests.Architecture;

/// <summary>Codes, descriptors and pages are the same set. Read from source, so that one test sees every room.</summary>
public sealed partial class DiagnosticTests
{
    private static readonly IReadOnlyList<(string Code, string Title, string File)> Descriptors =
    [
        .. SourceTree.ProductFiles("*.cs").SelectMany(file => Descriptor().Matches(File.ReadAllText(file))
            .Select(match => (match.Groups["code"].Value, match.Groups["title"].Value, SourceTree.Relative(file)))),
    ];

    private static readonly IReadOnlyDictionary<string, string[]> Pages = Directory.EnumerateFiles(RepositoryRoot.Combine("docs", "diagnostics"), "BATON*.md")
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file), File.ReadAllLines, StringComparer.Ordinal);

    [Fact]
    public void CodesAreUnique() =>
        Assert.Empty(Descriptors.GroupBy(descriptor => descriptor.Code).Where(same => same.Count() > 1)
            .Select(same => $"{same.Key}: {string.Join(", ", same.Select(descriptor => descriptor.File))}"));

    [Fact]
    public void EachDescriptorHasAPage() =>
        Assert.Empty(Descriptors.Select(descriptor => descriptor.Code).Except(Pages.Keys));

    [Fact]
    public void EachPageHasADescriptor() => Assert.Empty(Pages.Keys.Except(Descriptors.Select(descriptor => descriptor.Code)));

    [Fact]
    public void EachPageHasTheDescriptorsTitle() =>
        Assert.Empty(Descriptors.Where(descriptor => Pages.TryGetValue(descriptor.Code, out var page) && page.FirstOrDefault() != $"# {descriptor.Code}: {descriptor.Title}")
            .Select(descriptor => $"{descriptor.Code}: {descriptor.Title}"));

    [Theory]
    [InlineData("## What happened")]
    [InlineData("## Why it matters")]
    [InlineData("## What to do")]
    public void EachPageSays(string heading) => Assert.Empty(Pages.Where(page => !page.Value.Contains(heading)).Select(page => page.Key));

    [Fact]
    public void EachCodeInTheProductIsDescribed() =>
        Assert.Empty(SourceTree.ProductFiles("*.cs").Concat(SourceTree.ProductFiles("*.targets")).Concat(SourceTree.ProductFiles("*.props"))
            .SelectMany(file => Code().Matches(File.ReadAllText(file)).Select(match => match.Value))
            .Distinct()
            .Except(Descriptors.Select(descriptor => descriptor.Code)));

    [GeneratedRegex("""\(\s*"(?<code>BATON\d{4})"\s*,\s*"(?<title>[^"]+)"\s*[,)]""")]
    private static partial Regex Descriptor();

    [GeneratedRegex(@"\bBATON\d{4}\b")]
    private static partial Regex Code();
}
