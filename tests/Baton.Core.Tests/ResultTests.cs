using Baton.Core.Diagnostics;

namespace Baton.Core.Tests;

public static class ResultTests
{
    private static readonly DiagnosticDescriptor Warning = new("BATON0001", "A warning", Severity.Warning, ExitCode.Done);
    private static readonly DiagnosticDescriptor Error = new("BATON0002", "An error", Severity.Error, ExitCode.Usage);

    public sealed class AnAnswer
    {
        [Fact]
        public void CarriesWarnings()
        {
            var result = Result<string>.Success("1.0.0", Warning.Report("Odd.", "Look."));

            Assert.True(result.IsSuccess);
            Assert.Equal("1.0.0", result.Value);
            Assert.Single(result.Diagnostics);
        }

        [Fact]
        public void RefusesErrors() =>
            Assert.Throws<ArgumentException>(() => Result<string>.Success("1.0.0", Error.Report("Wrong.", "Mend it.")));
    }

    public sealed class AFailure
    {
        [Fact]
        public void HasNoValue()
        {
            Result<string> result = Error.Report("Wrong.", "Mend it.", new SourceLocation("baton.json", 3, 7));

            Assert.False(result.IsSuccess);
            Assert.Null(result.Value);
            Assert.Equal("baton.json(3,7): error BATON0002: Wrong. Mend it.", result.Diagnostics[0].ToString());
        }

        [Fact]
        public void NeedsAReason() =>
            Assert.Throws<ArgumentException>(() => Result<string>.Failure(Warning.Report("Odd.", "Look.")));
    }
}
