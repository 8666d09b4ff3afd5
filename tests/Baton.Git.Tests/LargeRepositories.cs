using System.Text;
using Baton.Testing.Git;
using CliWrap;

namespace Baton.Git.Tests;

/// <summary>Sizes that other tools are slow or wrong at. How long it takes is measured by the benchmarks.</summary>
public sealed class LargeRepositories
{
    private const int Commits = 50_000;
    private const int Tags = 5_000;

    [Fact]
    public async Task WithAHeightOf50000And5000TagsOffTheBranchAreRead()
    {
        using var sandbox = GitSandbox.Init();
        var stream = new StringBuilder("reset refs/heads/main\n");
        for (var i = 1; i <= Commits + 1; i++)
        {
            Append(stream, "main", i);
        }

        // The newest of these is higher than all on the branch, and none is before the head.
        for (var i = 1; i <= Tags; i++)
        {
            Append(stream, "side", Commits + 1 + i, i == 1 ? 1 : null);
        }

        await Import(sandbox, stream.ToString());
        var side = sandbox.Git("rev-list", "--reverse", "main..side").Split('\n');
        sandbox.Tag("v1.0.0", sandbox.Git("rev-list", "--max-parents=0", "main"));
        sandbox.Git("pack-refs", "--all");

        // Into the file itself, sorted as git sorts it: thousands of files to pack would take longer than all the rest.
        var tags = side.Select((c, i) => (Name: $"refs/tags/v9.0.{i}", Commit: c)).OrderBy(t => t.Name, StringComparer.Ordinal);
        File.AppendAllText(Path.Combine(sandbox.Path, ".git", "packed-refs"), string.Concat(tags.Select(t => $"{t.Commit} {t.Name}\n")));
        Assert.Equal(Tags + 1, sandbox.Git("for-each-ref", "refs/tags").Split('\n').Length);

        Assert.Equal($"1.0.1-alpha.0.{Commits}", Repositories.Version(sandbox, viaCommand: false));
        Assert.Equal($"1.0.1-alpha.0.{Commits}", Repositories.Version(sandbox, viaCommand: true));
    }

    /// <summary>With glibc's memory kept: given back and fetched anew for each object, as it is by default, it takes most of a minute.</summary>
    private static Task Import(GitSandbox sandbox, string stream) => Cli.Wrap("git")
        .WithArguments(["fast-import", "--quiet", "--force", "--date-format=raw"])
        .WithWorkingDirectory(sandbox.Path)
        .WithEnvironmentVariables(new Dictionary<string, string?> { ["MALLOC_TRIM_THRESHOLD_"] = "100000000", ["MALLOC_TOP_PAD_"] = "4000000" })
        .WithStandardInputPipe(PipeSource.FromString(stream))
        .ExecuteAsync(TestContext.Current.CancellationToken);

    /// <summary>Onto the branch, or onto another commit; to name the branch's own last one would make git read it again.</summary>
    private static void Append(StringBuilder stream, string branch, int number, int? parent = null)
    {
        stream.Append($"commit refs/heads/{branch}\nmark :{number}\ncommitter Ada Lovelace <ada@example.com> {1767225600 + number} +0000\ndata 6\nfix: a\n");
        stream.Append(parent is null ? "" : $"from :{parent}\n").Append('\n');
    }
}
