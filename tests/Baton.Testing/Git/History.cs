using System.Collections.Immutable;
using System.Text;

namespace Baton.Testing.Git;

/// <summary>A made-up history: commits by number, each after its parents. The last one is the head of <c>main</c>.</summary>
/// <param name="Commits">The commits.</param>
/// <param name="Tags">The tags.</param>
public sealed record History(ImmutableArray<HistoryCommit> Commits, ImmutableArray<HistoryTag> Tags)
{
    /// <summary>The history as git's fast-import reads it.</summary>
    public string ToFastImport()
    {
        var stream = new StringBuilder();
        for (var i = 0; i < Commits.Length; i++)
        {
            WriteCommit(stream, i);
        }

        if (Commits.Length > 0)
        {
            stream.Append($"reset refs/heads/main\nfrom :{Commits.Length}\n\n");
        }

        foreach (var tag in Tags)
        {
            stream.Append(tag.IsAnnotated
                ? $"tag {tag.Name}\nfrom :{tag.Commit + 1}\ntagger Ada Lovelace <ada@example.com> {Seconds(tag.Commit)} +0000\n{Data("tag")}"
                : $"reset refs/tags/{tag.Name}\nfrom :{tag.Commit + 1}\n\n");
        }

        return stream.ToString();
    }

    /// <summary>The graph and the tags, for a failing test's message.</summary>
    public override string ToString() =>
        string.Join(" ", Commits.Select((c, i) => $"{i}<-[{string.Join(',', c.Parents)}]{{{string.Join(',', c.Files)}}}"))
        + " | " + string.Join(" ", Tags.Select(t => $"{t.Name}@{t.Commit}{(t.IsAnnotated ? "!" : "")}"));

    private void WriteCommit(StringBuilder stream, int number)
    {
        var commit = Commits[number];
        stream.Append($"commit refs/heads/c{number}\nmark :{number + 1}\n")
            .Append($"committer Ada Lovelace <ada@example.com> {Seconds(commit.Minute ?? number)} +0000\n")
            .Append(Data(commit.Message ?? $"commit {number}"));
        for (var i = 0; i < commit.Parents.Length; i++)
        {
            stream.Append(i == 0 ? "from" : "merge").Append($" :{commit.Parents[i] + 1}\n");
        }

        foreach (var file in commit.Files)
        {
            stream.Append($"M 644 inline {file}\n").Append(Data($"{number}"));
        }

        stream.Append('\n');
    }

    private static long Seconds(int number) => GitSandbox.Start.ToUnixTimeSeconds() + (number * 60L);

    private static string Data(string text) => $"data {Encoding.UTF8.GetByteCount(text)}\n{text}\n";
}
