using System.Xml;
using System.Xml.Linq;
using Baton.Core.Releases;

namespace Baton.Core.Testing;

/// <summary>Reads a Visual Studio test results file (TRX), which VSTest and Microsoft.Testing.Platform both write.</summary>
public static class TrxReader
{
    private static readonly XNamespace Ns = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    // A results file comes from a program that we ran, and still nothing in it may reach for the network or for another file.
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false };

    /// <summary>Reads the file's text.</summary>
    /// <returns>Null when it is not a results file, or one that was cut off.</returns>
    public static TestRun? Read(string xml)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml), Settings);
            var run = XDocument.Load(reader).Root;
            if (run?.Name != Ns + "TestRun")
            {
                return null;
            }

            var results = (run.Element(Ns + "Results")?.Elements(Ns + "UnitTestResult") ?? []).SelectMany(Leaves).ToList();
            return new TestRun(
                new TestCounts(results.Count(Passed), results.Count(Failed), results.Count(Skipped)), [.. results.Where(Failed).Select(Failure)]);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>A data-driven test has a result for each of its rows inside its own; the rows are the tests.</summary>
    private static IEnumerable<XElement> Leaves(XElement result)
    {
        var rows = result.Element(Ns + "InnerResults")?.Elements(Ns + "UnitTestResult").ToList();
        return rows is { Count: > 0 } ? rows.SelectMany(Leaves) : [result];
    }

    /// <summary>VSTest leaves the attribute out when it has the value Error.</summary>
    private static string Outcome(XElement result) => ((string?)result.Attribute("outcome") ?? "error").ToLowerInvariant();

    private static bool Passed(XElement result) => Outcome(result) is "passed" or "warning" or "completed" or "passedbutrunaborted";

    private static bool Skipped(XElement result) => Outcome(result) is "notexecuted" or "notrunnable" or "inconclusive" or "pending";

    /// <summary>Failed, timed out, aborted, unheard of: everything that is neither passed nor skipped.</summary>
    private static bool Failed(XElement result) => !Skipped(result) && !Passed(result);

    private static TestFailure Failure(XElement result)
    {
        var error = result.Element(Ns + "Output")?.Element(Ns + "ErrorInfo");
        var message = (error?.Element(Ns + "Message")?.Value ?? "").ReplaceLineEndings("\n").Trim() is { Length: > 0 } said ? said : Outcome(result);
        var stack = Lines(error?.Element(Ns + "StackTrace")).ToList();
        return new TestFailure(
            (string?)result.Attribute("testName") ?? "?", message, stack.FirstOrDefault(l => l.Contains(":line ", StringComparison.Ordinal)) ?? stack.FirstOrDefault());
    }

    private static IEnumerable<string> Lines(XElement? element) =>
        (element?.Value ?? "").Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0);
}
