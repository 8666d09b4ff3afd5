using System.Globalization;
using System.Text;
using Baton.Testing.Git;
using CliWrap;

namespace Baton.Benchmarks.Versioning;

/// <summary>A long history: a line of commits, every tenth one a merge of a side branch of one commit, tags spread evenly up to a height.</summary>
internal static class LongHistory
{
    public static GitSandbox Make(int commits, int tags, int height, bool bare = true)
    {
        var sandbox = bare ? GitSandbox.Init("--bare") : GitSandbox.Init();
        sandbox.Git(PipeSource.FromString(Stream(commits, tags, height)), ["fast-import", "--quiet", "--date-format=raw"]);
        sandbox.Git("pack-refs", "--all");
        return sandbox;
    }

    private static string Stream(int commits, int tags, int height)
    {
        var stream = new StringBuilder(commits * 130);
        for (var i = 1; i <= commits; i++)
        {
            var message = i.ToString(CultureInfo.InvariantCulture);
            stream.Append("commit refs/heads/").Append(i % 10 == 5 && i > 10 ? "side" : "main").Append("\nmark :").Append(i)
                .Append("\ncommitter Ada Lovelace <ada@example.com> ").Append(1_600_000_000 + i).Append(" +0000\ndata ").Append(message.Length).Append('\n').Append(message).Append('\n');
            if (i % 10 == 5 && i > 10)
            {
                stream.Append("from :").Append(i - 1).Append('\n');
            }
            else if (i % 10 == 6 && i > 10)
            {
                stream.Append("from :").Append(i - 2).Append("\nmerge :").Append(i - 1).Append('\n');
            }

            stream.Append("M 644 inline f\ndata ").Append(message.Length).Append('\n').Append(message).Append("\n\n");
        }

        var step = (commits - height) / tags;
        for (var t = 1; t <= tags; t++)
        {
            stream.Append("reset refs/tags/v1.").Append(t).Append(".0\nfrom :").Append(commits - height - ((tags - t) * step)).Append("\n\n");
        }

        return stream.ToString();
    }
}
