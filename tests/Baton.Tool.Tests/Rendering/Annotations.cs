using Baton.Core.Diagnostics;
using Baton.Tool.Rendering;

namespace Baton.Tool.Tests.Rendering;

/// <summary>Diagnostics as workflow commands of GitHub Actions.</summary>
public sealed class Annotations
{
    private static readonly DiagnosticDescriptor Kind = new("BATON9999", "A test", Severity.Error, ExitCode.Usage);

    [Theory]
    [InlineData(null, 0, 0, "::error title=BATON9999::broken mend it")]
    [InlineData("src/a.json", 0, 0, "::error file=unit/src/a.json,title=BATON9999::broken mend it")]
    [InlineData("src/a.json", 3, 0, "::error file=unit/src/a.json,line=3,title=BATON9999::broken mend it")]
    [InlineData("src/a,b:c%.json", 3, 7, "::error file=unit/src/a%2Cb%3Ac%25.json,line=3,col=7,title=BATON9999::broken mend it")]
    public void NameTheLineFromTheRootOfTheCheckout(string? file, int line, int column, string expected) =>
        Assert.Equal(expected, Annotation.Of(Kind.Report("broken", "mend it", file is null ? null : new SourceLocation(file, line, column)), "/checkout/unit", "/checkout"));

    [Fact]
    public void CannotBecomeAnotherCommand() => Assert.Equal(
        "::error title=BATON9999::100%25%0A::add-mask::x%0D cure", Annotation.Of(Kind.Report("100%\n::add-mask::x\r", "cure"), "/checkout", null));

    [Fact]
    public void OfWarningsAndNotesHaveTheirLevel()
    {
        Assert.StartsWith("::warning ", Annotation.Of((Kind with { Severity = Severity.Warning }).Report("a", ""), "/", null), StringComparison.Ordinal);
        Assert.StartsWith("::notice ", Annotation.Of((Kind with { Severity = Severity.Info }).Report("a", ""), "/", null), StringComparison.Ordinal);
    }
}
