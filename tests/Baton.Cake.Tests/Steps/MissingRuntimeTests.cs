using Baton.Build;

namespace Baton.Cake.Tests.Steps;

/// <summary>What the .NET host prints when a program needs another runtime.</summary>
public sealed class MissingRuntimeTests
{
    private static readonly string[] Printed =
    [
        "Running tests from /unit/N.dll (net8.0|x64)",
        "  You must install or update .NET to run this application.",
        "  ",
        "  App: /unit/N.dll",
        "  Architecture: x64",
        "  Framework: 'Microsoft.NETCore.App', version '8.0.0' (x64)",
        "  .NET location: /usr/share/dotnet",
        "  ",
        "  The following frameworks were found:",
        "    9.0.1 at [/usr/share/dotnet/shared/Microsoft.NETCore.App]",
        "    10.0.12 at [/usr/share/dotnet/shared/Microsoft.NETCore.App]",
        "  ",
        .. Enumerable.Range(1, 30).Select(i => $"  noise {i}"),
    ];

    [Fact]
    public void IsTheErrorAndNamesWhatIsMissing()
    {
        var error = Assert.Single(TestVerdict.Of([new TestEnd(1, Printed, [], [])]).Diagnostics);

        Assert.Equal("BATON2073", error.Code);
        Assert.Equal("The runtime Microsoft.NETCore.App 8.0.0 is not installed here, and /unit/N.dll cannot start without it. Installed: 9.0.1, 10.0.12.", error.Message);
    }

    [Fact]
    public void IsThatOfTheTestsAndNotOfTheHostOfVSTest() => Assert.StartsWith(
        "The runtime Microsoft.NETCore.App 8.0.0 is not installed here, and /unit/V.dll cannot start without it.",
        MissingRuntime.In(
        [
            "Testhost process for source(s) '/unit/V.dll' exited with error: You must install or update .NET to run this application.",
            "App: /unit/testhost.dll",
            "Framework: 'Microsoft.NETCore.App', version '8.0.0' (x64)",
        ])!.Message, StringComparison.Ordinal);

    [Fact]
    public void ComesBeforeTheTestsThatFailed()
    {
        string[] lines = [.. Printed, "failed A.B (5ms)", "  no"];

        Assert.Equal(["BATON2073", "BATON8003"], TestVerdict.Of([new TestEnd(2, lines, [], [])]).Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void IsNoErrorWhereEverythingWentWell() => Assert.True(TestVerdict.Of([new TestEnd(0, Printed, [], [])]).IsSuccess);

    [Fact]
    public void IsNotSeenInOtherText() => Assert.Null(MissingRuntime.In(["Framework: net8.0", "You must install a framework."]));
}
