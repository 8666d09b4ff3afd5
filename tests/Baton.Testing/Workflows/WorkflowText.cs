using System.Text.RegularExpressions;

namespace Baton.Testing.Workflows;

/// <summary>A GitHub workflow, or a part of one in a guide, and what is unsafe in it. Read line by line, since the version of an action stands in a comment.</summary>
public static partial class WorkflowText
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

    /// <summary>Whether GitHub reads a file of this name as a workflow.</summary>
    public static bool IsWorkflow(string file) => Path.GetExtension(file) is ".yml" or ".yaml";

    /// <summary>The jobs that may write to the repository and that every branch can run. A job without permissions of its own has those of the workflow.</summary>
    public static IEnumerable<string> JobsOfEveryBranch(string workflow)
    {
        var top = Keys(workflow.ReplaceLineEndings("\n"));

        // A page may show jobs without what is around them.
        var jobs = top.TryGetValue("jobs", out var all) ? Keys(all) : top.Where(j => Keys(j.Value).ContainsKey("runs-on"));
        return jobs.Where(j => MayWrite(Keys(j.Value)) && !IsLimited(Keys(j.Value))).Select(j => j.Key);

        bool MayWrite(Dictionary<string, string> job) => Write().IsMatch(job.GetValueOrDefault("permissions") ?? top.GetValueOrDefault("permissions", ""));
    }

    /// <summary>A job that calls a workflow has no environment of its own: that one's job has it.</summary>
    private static bool IsLimited(Dictionary<string, string> job) =>
        (job.ContainsKey("environment") || job.ContainsKey("uses")) && job.GetValueOrDefault("if", "").Contains("github.ref == 'refs/heads/", StringComparison.Ordinal);

    /// <summary>The keys of a block, each with what stands behind and under it.</summary>
    private static Dictionary<string, string> Keys(string block)
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        var lines = block.Split('\n').Where(l => l.Trim() is not ("" or ['#', ..])).ToArray();
        string? name = null;
        foreach (var line in lines)
        {
            if (Indent(line) == Indent(lines[0]) && Key().Match(line) is { Success: true } key)
            {
                name = key.Groups["name"].Value;
                keys[name] = key.Groups["rest"].Value;
            }
            else if (name is not null)
            {
                keys[name] += $"\n{line}";
            }
        }

        return keys;
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

    [GeneratedRegex("""^\s*["']?(?<name>[\w-]+)["']?\s*:(\s+#.*|(?<rest>.*))$""")]
    private static partial Regex Key();

    [GeneratedRegex("""write-all|\bcontents["']?\s*:\s*["']?write\b""")]
    private static partial Regex Write();
}
