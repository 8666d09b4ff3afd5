using System.Text;
using Baton.Core.Versioning;
using Baton.Testing.Git;
using CliWrap;

namespace Baton.Git.Tests.Kinds;

/// <summary>Commits that no git of today would make, and that are in old and converted repositories: read alike by both readers.</summary>
public sealed class OddCommits
{
    private const string Person = "Ada Lovelace <ada@example.com> 1767225600 +0000";

    public static TheoryData<string, string> Bodies => new()
    {
        { "no message", $"author {Person}\ncommitter {Person}\n\n" },
        { "no line feed at the end", $"author {Person}\ncommitter {Person}\n\nfeat: a" },
        { "several blank lines first", $"author {Person}\ncommitter {Person}\n\n\n\nfeat: a\n" },
        { "a signature", $"author {Person}\ncommitter {Person}\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n author x\n -----END PGP SIGNATURE-----\n\nfeat: a\n" },
        { "a tag that was merged", $"author {Person}\ncommitter {Person}\nmergetag object x\n type commit\n tag v9.0.0\n\nfeat: a\n" },
        { "headers of other tools", $"author {Person}\ncommitter {Person}\nHG:rename-source x\nchange-id abc\n\nfeat: a\n" },
        { "an encoding", $"author {Person}\ncommitter {Person}\nencoding ISO-8859-1\n\nfeat: a\n" },
        { "no name", "author  <ada@example.com> 1767225600 +0000\ncommitter  <ada@example.com> 1767225600 +0000\n\nfeat: a\n" },
        { "no address", "author Ada <> 1767225600 +0000\ncommitter Ada <> 1767225600 +0000\n\nfeat: a\n" },
        { "half an hour", "author Ada <a@b> 1767225600 -0330\ncommitter Ada <a@b> 1767225600 -0330\n\nfeat: a\n" },
        { "before 1970", "author Ada <a@b> 0 +0000\ncommitter Ada <a@b> 0 +0000\n\nfeat: a\n" },
    };

    [Theory, MemberData(nameof(Bodies))]
    public void AreReadAlike(string what, string body)
    {
        using var sandbox = Repositories.TwoAfterTag();
        var content = $"tree {sandbox.Git("rev-parse", "HEAD^{tree}")}\nparent {sandbox.Head}\n{body}";
        var id = sandbox.Git(PipeSource.FromString(content), ["hash-object", "-t", "commit", "-w", "--stdin", "--literally"]);
        sandbox.Git("update-ref", "refs/heads/main", id);
        using var libgit2 = Repositories.Open(sandbox, viaCommand: false);
        using var command = Repositories.Open(sandbox, viaCommand: true);

        Assert.Equal((what, "1.2.4-alpha.0.3"), (what, libgit2.Version(Repositories.V, CancellationToken.None).Value!.Version));
        Assert.Equal(command.Version(Repositories.V, CancellationToken.None).Value, libgit2.Version(Repositories.V, CancellationToken.None).Value);
        Assert.Equal(command.Find(id), libgit2.Find(id));
    }

    /// <summary>LibGit2Sharp takes every message for UTF-8, so git is asked for what is written otherwise.</summary>
    [Theory]
    [InlineData("ISO-8859-1", "feat: größe", "José", true)]
    [InlineData("ISO-8859-1", "feat: size", "José", true)]
    [InlineData("latin1", "feat: Ã¶", "Ada", true)]
    [InlineData("ISO-8859-15", "feat: 5 €", "Ada", true)]
    [InlineData("windows-1252", "feat: 5 €", "Ada", true)]
    [InlineData("KOI8-R", "feat: размер", "Ада", true)]
    [InlineData("EUC-JP", "feat: 大きさ", "Ada", true)]
    [InlineData("ISO-8859-1", "feat: size", "Ada", false)]
    [InlineData("UTF-8", "feat: größe", "José", false)]
    [InlineData("utf8", "feat: größe", "José", false)]
    [InlineData("no-such-encoding", "feat: größe", "José", false)]
    public void InAnotherEncodingSayWhatWasWritten(string name, string message, string author, bool needsGit)
    {
        using var sandbox = Encoded(name, message, author);
        foreach (var viaCommand in new[] { false, true })
        {
            using var repository = Repositories.Open(sandbox, viaCommand, mayUseGit: needsGit);

            Assert.Equal((viaCommand, message, author), (viaCommand, repository.Head!.Subject, repository.Head.AuthorName));
        }
    }

    /// <summary>What is garbled without git is no part of a version.</summary>
    [Theory]
    [InlineData("ISO-8859-1", "feat!: größe", "Ada")]
    [InlineData("ISO-8859-1", "feat!: size", "José")]
    [InlineData("ISO-8859-1", "größe\n\nDie Größe fällt weg.\n\nBREAKING CHANGE: größe", "José")]
    [InlineData("shift_jis", "fix!: 表示\n\nソース", "能")]
    public void InAnotherEncodingHaveTheirVersionWithoutGit(string name, string message, string author)
    {
        using var sandbox = Encoded(name, message, author);
        var conventional = Repositories.V with { Strategy = VersioningStrategy.Conventional };
        foreach (var viaCommand in new[] { false, true })
        {
            Assert.Equal((viaCommand, "2.0.0-alpha.0.3"), (viaCommand, Repositories.Version(sandbox, viaCommand, conventional)));
            using var repository = Repositories.Open(sandbox, viaCommand);
            Assert.Equal("2.0.0-alpha.0.3", repository.Explain(conventional, CancellationToken.None).Value?.Answer.Version);
            Assert.Equal(!viaCommand, $"{repository.Head}".Contains('\uFFFD', StringComparison.Ordinal));
        }
    }

    /// <summary>What git does not hold it shows as the beginning of 1970.</summary>
    [Theory]
    [InlineData("1767225600000 +0000", 0)]
    [InlineData("999999999999999 +0000", 0)]
    [InlineData("18446744073709551615 +0000", 0)]
    [InlineData("99999999999999999999 +0000", 0)]
    [InlineData("-5 +0000", -5)]
    [InlineData("1767225600 +051800", 1767225600)]
    public void WithADateThatNoCalendarHasHaveAVersionAllTheSame(string date, long seconds)
    {
        using var sandbox = Repositories.TwoAfterTag();
        var content = $"tree {sandbox.Git("rev-parse", "HEAD^{tree}")}\nparent {sandbox.Head}\nauthor Ada <a@b> {date}\ncommitter Ada <a@b> {date}\n\nfeat: a\n";
        sandbox.Git("update-ref", "refs/heads/main", sandbox.Git(PipeSource.FromString(content), ["hash-object", "-t", "commit", "-w", "--stdin", "--literally"]));
        foreach (var viaCommand in new[] { false, true })
        {
            Assert.Equal("1.2.4-alpha.0.3", Repositories.Version(sandbox, viaCommand, mayUseGit: true));
            Assert.Equal("1.2.4-alpha.0.1", Repositories.Version(sandbox, viaCommand, Repositories.V with { Paths = ["b"] }, mayUseGit: true));
            Assert.StartsWith("1.3.0-", Repositories.Version(sandbox, viaCommand, Repositories.V with { Strategy = VersioningStrategy.Conventional }, mayUseGit: true), StringComparison.Ordinal);
            using var repository = Repositories.Open(sandbox, viaCommand, mayUseGit: true);
            Assert.Equal(("feat: a", DateTimeOffset.FromUnixTimeSeconds(seconds)), (repository.Head!.Subject, repository.Head.Date));
        }
    }

    [Theory]
    [InlineData("author nobody\ncommitter nobody\n")]
    [InlineData("author Ada Lovelace <ada@example.com> 1767225600 +0000\n")]
    [InlineData("committer Ada Lovelace <ada@example.com> 1767225600 +0000\n")]
    [InlineData("")]
    public void WithoutAPersonThatCanBeReadHaveAVersionAllTheSame(string persons)
    {
        using var sandbox = Repositories.TwoAfterTag();
        var content = $"tree {sandbox.Git("rev-parse", "HEAD^{tree}")}\nparent {sandbox.Head}\n{persons}\nfeat: a\n";
        sandbox.Git("update-ref", "refs/heads/main", sandbox.Git(PipeSource.FromString(content), ["hash-object", "-t", "commit", "-w", "--stdin", "--literally"]));
        foreach (var viaCommand in new[] { false, true })
        {
            Assert.Equal("1.2.4-alpha.0.3", Repositories.Version(sandbox, viaCommand, mayUseGit: true));
            Assert.Equal("1.3.0-alpha.0.3", Repositories.Version(sandbox, viaCommand, Repositories.V with { Strategy = VersioningStrategy.Conventional }, mayUseGit: true));
            using var repository = Repositories.Open(sandbox, viaCommand, mayUseGit: true);
            Assert.Equal("feat: a", repository.Head!.Subject);
        }
    }

    private static GitSandbox Encoded(string name, string message, string author)
    {
        var sandbox = Repositories.TwoAfterTag();
        var encoding = name.StartsWith("utf", StringComparison.OrdinalIgnoreCase) || name == "no-such-encoding" ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.Latin1;
        var text = $"tree {sandbox.Git("rev-parse", "HEAD^{tree}")}\nparent {sandbox.Head}\nauthor {author} <a@b> 1767225600 +0000\ncommitter {Person}\nencoding {name}\n\n{message}\n";
        sandbox.Git("update-ref", "refs/heads/main", sandbox.Git(PipeSource.FromBytes(encoding.GetBytes(text)), ["hash-object", "-t", "commit", "-w", "--stdin", "--literally"]));
        return sandbox;
    }
}
