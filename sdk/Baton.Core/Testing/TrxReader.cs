using System.Xml;
using System.Xml.Linq;
using Baton.Core.Releases;

namespace Baton.Core.Testing;

/// <summary>Reads a Visual Studio test results file (TRX), which VSTest and Microsoft.Testing.Platform both write.</summary>
public static class TrxReader
{
    private static readonly XNamespace Ns = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <summary>Reads the file's text.</summary>
    /// <returns>Null when it is not a results file, or one that was cut off.</returns>
    public static TestRun? Read(string xml)
    {
        try
        {
            var results = XDocument.Parse(xml).Root?.Element(Ns + "Results")?.Elements(Ns + "UnitTestResult").ToList();
            return results is null ? null : new TestRun(
                new TestCounts(results.Count(r => Outcome(r) == "passed"), results.Count(Failed), results.Count(Skipped)),
                [.. results.Where(Failed).Select(r => new TestFailure((string?)r.Attribute("testName") ?? "?", Message(r)))]);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string Outcome(XElement result) => ((string?)result.Attribute("outcome") ?? "passed").ToLowerInvariant();

    private static bool Skipped(XElement result) => Outcome(result) is "notexecuted" or "notrunnable" or "inconclusive" or "pending";

    /// <summary>Failed, timed out, aborted: everything that is neither passed nor skipped.</summary>
    private static bool Failed(XElement result) => !Skipped(result) && Outcome(result) != "passed";

    private static string Message(XElement result) =>
        (result.Descendants(Ns + "Message").FirstOrDefault()?.Value ?? Outcome(result)).Trim().Split('\n')[0].TrimEnd();
}
