using Baton.Init.Texts;
using Baton.Testing.Git;

namespace Baton.Init.Tests.Texts;

public sealed class DiffsOfFiles
{
    [Fact]
    public void AreTakenByGit()
    {
        using var repository = GitSandbox.Init();
        var before = string.Join('\n', Enumerable.Range(1, 40).Select(i => $"line {i}")) + "\n";
        var cases = new (string Path, string? Before, string? After)[]
        {
            ("two hunks.txt", before, before.Replace("line 3\n", "", StringComparison.Ordinal).Replace("line 30\n", "line 30\nmore\n", StringComparison.Ordinal)),
            ("end.txt", before.TrimEnd('\n'), before + "more"),
            ("crlf.txt", "a\r\nb\r\n", "a\r\nc\r\nb\r\n"),
            ("new.txt", null, "a\nb\n"),
            ("old.txt", "a\n", null),
        };
        foreach (var (path, text, _) in cases.Where(c => c.Before is not null))
        {
            repository.Commit(path, text!, path);
        }

        repository.Git(CliWrap.PipeSource.FromString(string.Concat(cases.Select(c => UnifiedDiff.Of(c.Path, c.Before, c.After)))), ["apply"]);

        Assert.All(cases, c => Assert.Equal(c.After, File.Exists(Path.Combine(repository.Path, c.Path)) ? File.ReadAllText(Path.Combine(repository.Path, c.Path)) : null));
    }
}
