namespace Baton.Core.Tests.Testing;

/// <summary>The parts of a results file that matter.</summary>
internal static class Trx
{
    public static string File(params string[] results) =>
        $"""
        <?xml version="1.0" encoding="utf-8"?>
        <TestRun id="1" name="run" xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">
          <Results>{string.Concat(results)}</Results>
          <ResultSummary outcome="Completed" />
        </TestRun>
        """;

    public static string Result(string name, string? outcome, string inside = "") =>
        $"""<UnitTestResult testName="{name}"{(outcome is null ? "" : $" outcome=\"{outcome}\"")}>{inside}</UnitTestResult>""";

    public static string Error(string message, string stack = "") =>
        $"<Output><TextMessages><Message>not this one</Message></TextMessages><ErrorInfo><Message>{message}</Message><StackTrace>{stack}</StackTrace></ErrorInfo></Output>";
}
