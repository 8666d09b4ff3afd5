using System.Globalization;
using System.Text.RegularExpressions;
using Baton.Core.Releases;
using Baton.Git.Discovery;
using Baton.Git.Running;

namespace Baton.Git.Reading;

/// <summary>What annotated tags say, of which there is one question in a release: see gitformat-tag in https://git-scm.com/docs/git-mktag.</summary>
internal static partial class TagReader
{
    /// <summary>The tag that is there; null when there is none, or it is not annotated.</summary>
    public static TagText? Read(GitContext context, GitLocation location, string name)
    {
        var text = Ask(context, location, GitEnvironment.ForReading(context, location), "cat-file", "tag", $"refs/tags/{name}");
        var end = text?.IndexOf("\n\n", StringComparison.Ordinal) ?? -1;
        return end < 0 ? null : Of(text![..end].Split('\n').FirstOrDefault(l => l.StartsWith("tagger ", StringComparison.Ordinal))?["tagger ".Length..], text[(end + 2)..]);
    }

    /// <summary>The tag that would be made with this message; null when git does not know who makes it.</summary>
    public static TagText? Expect(GitContext context, GitLocation location, string message, DateTimeOffset date) =>
        Of(Ask(context, location, GitEnvironment.ForWriting(context, location), "var", "GIT_COMMITTER_IDENT")?.TrimEnd(), message) is { } text
            ? text with { Date = date.ToUniversalTime() } : null;

    private static TagText? Of(string? who, string message)
    {
        var match = Identity().Match(who ?? "");
        if (!match.Success)
        {
            return null;
        }

        var minutes = int.Parse(match.Groups["hours"].Value, CultureInfo.InvariantCulture) * 60 + int.Parse(match.Groups["minutes"].Value, CultureInfo.InvariantCulture);
        var offset = TimeSpan.FromMinutes(match.Groups["sign"].Value == "-" ? -minutes : minutes);
        var at = DateTimeOffset.FromUnixTimeSeconds(long.Parse(match.Groups["at"].Value, CultureInfo.InvariantCulture));
        return new TagText(message, match.Groups["name"].Value, match.Groups["email"].Value, offset.Duration() > TimeSpan.FromHours(14) ? at : at.ToOffset(offset));
    }

    private static string? Ask(GitContext context, GitLocation location, IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        using var process = GitProcess.Start(context, location, variables, arguments);
        process.Input.Close();
        var text = process.Lines.ReadToEnd();
        return process.Wait().Exit == 0 ? text : null;
    }

    [GeneratedRegex(@"^(?<name>.*) <(?<email>[^>]*)> (?<at>\d{1,11}) (?<sign>[+-])(?<hours>\d\d)(?<minutes>\d\d)$", RegexOptions.CultureInvariant)]
    private static partial Regex Identity();
}
