using System.Text.RegularExpressions;

namespace Baton.Git.Writing;

/// <summary>What a remote, or git, gave as its reason for a refusal: on one line, without user and password of an address.</summary>
internal static partial class RemoteSays
{
    private const int Longest = 400;

    /// <param name="output">Standard output of <c>git push --porcelain</c> or <c>git ls-remote</c>.</param>
    /// <param name="error">Standard error.</param>
    public static string Of(string output, string error)
    {
        var lines = error.Split('\n').Select(l => l.TrimEnd('\r', ' ')).Where(l => l.Length > 0).ToList();
        var reasons = lines.Where(l => l.StartsWith("remote:", StringComparison.Ordinal)).Select(l => l["remote:".Length..].Trim())
            .Concat(output.Split('\n').Where(l => l.StartsWith("!\t", StringComparison.Ordinal)).Select(l => l.Split('\t')[^1].Trim()))
            .Concat(lines.Where(l => l.StartsWith("fatal:", StringComparison.Ordinal) || l.Contains("denied", StringComparison.OrdinalIgnoreCase)))
            .Where(l => l.Length > 0).Distinct().ToList();
        var said = string.Concat(string.Join("; ", reasons.Count > 0 ? reasons : lines.Take(1)).Select(c => char.IsControl(c) ? ' ' : c));
        said = User().Replace(said.Length > Longest ? $"{said[..Longest]}…" : said, "://");
        return said.Length == 0 ? "git gave no reason" : said;
    }

    [GeneratedRegex(@"://[^/\s]*@", RegexOptions.CultureInvariant)]
    private static partial Regex User();
}
