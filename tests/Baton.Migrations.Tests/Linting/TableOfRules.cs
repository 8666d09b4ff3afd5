using Baton.Migrations.Rules;
using Baton.Testing;

namespace Baton.Migrations.Tests.Linting;

/// <summary>The table in docs/gates.md: each rule with an example that it reports and one that it does not report.</summary>
public sealed class TableOfRules
{
    private static readonly IReadOnlyList<string[]> Rows =
        [.. File.ReadLines(RepositoryRoot.Combine("docs", "gates.md")).Where(l => l.StartsWith("| BATON30", StringComparison.Ordinal))
            .Select(l => l.Trim('|', ' ').Split(" | ")).Where(r => string.CompareOrdinal(r[0], "BATON3030") <= 0)];

    public static TheoryData<string, string, string> Examples => [.. Rows.Select(r => (r[0], r[2].Trim('`'), r[3].Trim('`')))];

    [Fact]
    public void HasARowForEachRule() =>
        Assert.Equal(LintRules.All.Select(r => (r.Descriptor.Code, r.Descriptor.Title)), Rows.Select(r => (r[0], r[1])));

    [Fact]
    public void HasTheCodesInOrder() =>
        Assert.Equal(Enumerable.Range(3001, 30).Select(n => $"BATON{n}"), LintRules.All.Select(r => r.Descriptor.Code));

    [Theory]
    [MemberData(nameof(Examples))]
    public void IsRightAboutWhatIsReported(string code, string reported, string notReported)
    {
        Assert.Contains(code, Lint.Of(reported).Select(d => d.Code));
        Assert.DoesNotContain(code, Lint.Of(notReported).Select(d => d.Code));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void LeavesNothingUncheckedInTheSafeWay(string code, string reported, string notReported) =>
        Assert.DoesNotContain("BATON3030", Lint.Of(code == "BATON3030" ? notReported : reported + notReported).Select(d => d.Code));
}
