using System.Globalization;
using System.Text;
using Baton.Testing.Git;
using CliWrap;

namespace Baton.Benchmarks.Versioning;

/// <summary>
/// The long history of a monorepo: 36 services with 48 files each, four folders deep. Each commit changes one file of one service, so one in 36 changes a given
/// one; every twentieth is a merge of a side branch of one commit.
/// </summary>
internal static class MonorepoHistory
{
    private const int Services = 36;
    private const int Modules = 12;
    private const int Files = 4;

    /// <summary>Makes it in a bare repository, with the tag <c>v1.0.0</c> on its first commit.</summary>
    public static async Task<GitSandbox> MakeAsync(int commits)
    {
        var sandbox = GitSandbox.Init("--bare");

        // With glibc's memory kept: given back and fetched anew for each object, as it is by default, it takes several times as long.
        await Cli.Wrap("git")
            .WithArguments(["fast-import", "--quiet", "--date-format=raw"])
            .WithWorkingDirectory(sandbox.Path)
            .WithEnvironmentVariables(new Dictionary<string, string?> { ["MALLOC_TRIM_THRESHOLD_"] = "100000000", ["MALLOC_TOP_PAD_"] = "4000000" })
            .WithStandardInputPipe(PipeSource.FromString(Stream(commits)))
            .ExecuteAsync();
        sandbox.Git("pack-refs", "--all");
        return sandbox;
    }

    private static string Stream(int commits)
    {
        var (stream, random) = (new StringBuilder(commits * 200), new Random(7));
        for (var i = 1; i <= commits; i++)
        {
            var message = i.ToString(CultureInfo.InvariantCulture);
            var isSide = i % 20 == 5 && i > 20;
            stream.Append($"commit refs/heads/{(isSide ? "side" : "main")}\nmark :{i}\ncommitter Ada Lovelace <ada@example.com> {1_500_000_000 + (i * 60)} +0000\ndata {message.Length}\n{message}\n");
            stream.Append(isSide ? $"from :{i - 1}\n" : i % 20 == 6 && i > 20 ? $"from :{i - 2}\nmerge :{i - 1}\n" : "");
            for (var file = 0; i == 1 && file < Services * Modules * Files; file++)
            {
                Write(stream, file, "0");
            }

            Write(stream, random.Next(Services * Modules * Files), message);
        }

        return stream.Append("reset refs/tags/v1.0.0\nfrom :1\n\n").ToString();
    }

    private static void Write(StringBuilder stream, int file, string text) => stream.Append(
        $"M 644 inline services/s{file / Files / Modules}/src/m{file / Files % Modules}/f{file % Files}.cs\ndata {text.Length}\n{text}\n");
}
