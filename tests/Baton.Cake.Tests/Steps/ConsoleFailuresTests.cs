using Baton.Build;
using Baton.Core.Testing;

namespace Baton.Cake.Tests.Steps;

/// <summary>Failed tests in what the platform prints.</summary>
public sealed class ConsoleFailuresTests
{
    [Fact]
    public void HaveTheWholeMessageAndThePlace() => Assert.Equal(
        [
            new TestFailure("A.B(x: 2)", "Expected: 1\nBut was:  2\n\nand so on", "at A.B() in /src/A.cs:line 3"),
            new TestFailure("A.C", ""),
        ],
        ConsoleFailures.In(
        [
            "skipped Z",
            "  later",
            "failed A.B(x: 2) (5ms)",
            "  from /bin/N.dll (net10.0|x64)",
            "  Expected: 1",
            "  But was:  2",
            "",
            "  and so on",
            "    at Lib.Check()",
            "    at A.B() in /src/A.cs:line 3",
            "  Standard output",
            "    noise",
            "failed (canceled) A.C (1m 2s)",
            "  from /bin/N.dll (net10.0|x64)",
            "/bin/N.dll (net10.0|x64) failed with 2 error(s) (1s)",
            "  failed: 2",
        ]));
}
