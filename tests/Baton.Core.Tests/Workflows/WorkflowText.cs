using System.Text.RegularExpressions;

namespace Baton.Core.Tests.Workflows;

/// <summary>A GitHub workflow, or a part of one in a guide, and what is unsafe in it. Read line by line, since the version of an action stands in a comment.</summary>
internal static partial class WorkflowText
{
    /// <summary>What is unsafe, with the number of its line.</summary>
    public static IEnumerable<string> Faults(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        int? blockOf = null;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (blockOf is { } outer && line.Trim().Length > 0 && Indent(line) <= outer)
            {
                blockOf = null;
            }

            if (Run().Match(line) is { Success: true } run)
            {
                blockOf = run.Groups["key"].Index;
            }

            if (blockOf is not null && line.Contains("${{", StringComparison.Ordinal))
            {
                yield return $"{i + 1}: an expression inside 'run' becomes a part of the shell command: {line.Trim()}";
            }

            if (Uses().Match(line) is { Success: true } uses && !IsPinned(uses.Groups["action"].Value, uses.Groups["comment"].Value))
            {
                yield return $"{i + 1}: an action needs its commit, and its version as a comment: {line.Trim()}";
            }

            if (Checkout().Match(line) is { Success: true } checkout && int.Parse(checkout.Groups["major"].Value) < 5)
            {
                yield return $"{i + 1}: checkout is older than v5: {line.Trim()}";
            }
        }
    }

    /// <summary>The jobs that may write to the repository and that every branch can run.</summary>
    public static IEnumerable<string> JobsOfEveryBranch(string workflow)
    {
        var text = workflow.ReplaceLineEndings("\n");
        return Job().Matches(text[text.IndexOf("\njobs:", StringComparison.Ordinal)..])
            .Where(j => j.Value.Contains("contents: write", StringComparison.Ordinal))
            .Where(j => !(OnlyOn().IsMatch(j.Value) && j.Value.Contains("\n    environment: ", StringComparison.Ordinal)))
            .Select(j => j.Groups["name"].Value);
    }

    private static bool IsPinned(string action, string comment) =>
        action.StartsWith("./", StringComparison.Ordinal) || (Commit().IsMatch(action) && Version().IsMatch(comment));

    private static int Indent(string line) => line.Length - line.TrimStart().Length;

    [GeneratedRegex(@"^\s*(- )?(?<key>run):")]
    private static partial Regex Run();

    [GeneratedRegex("""^\s*(- )?uses:\s*["']?(?<action>[^\s"'#]+)["']?\s*(#\s*(?<comment>.*))?$""")]
    private static partial Regex Uses();

    [GeneratedRegex(@"actions/checkout@\S*\s*(#\s*)?v?(?<major>\d+)(\.\d+)*\s*$|actions/checkout@v(?<major>\d+)")]
    private static partial Regex Checkout();

    [GeneratedRegex("@[0-9a-f]{40}$")]
    private static partial Regex Commit();

    [GeneratedRegex(@"^v\d+\.\d+\.\d+\s*$")]
    private static partial Regex Version();

    [GeneratedRegex(@"(?<=\n)  (?<name>[\w-]+):\n(    .*\n|\s*\n)+")]
    private static partial Regex Job();

    [GeneratedRegex(@"\n    if: .*github\.ref == 'refs/heads/")]
    private static partial Regex OnlyOn();
}
