using Baton.Testing;
using Baton.Testing.Git;

namespace Baton.Core.Tests.Workflows;

/// <summary>The script .ci/commits, in a repository of its own.</summary>
public sealed class CommitSubjects : IDisposable
{
    private readonly GitSandbox repository = GitSandbox.Init();

    public CommitSubjects()
    {
        repository.Commit("Whatever the rule says: it came later; fix: and twice");
        repository.Commit(".ci/commits", File.ReadAllText(RepositoryRoot.Combine(".ci", "commits")).ReplaceLineEndings("\n"), "Adds the rule");
    }

    public void Dispose() => repository.Dispose();

    [Theory]
    [InlineData("fix: a text")]
    [InlineData("feat(core)!: a text with a colon: and a second part")]
    [InlineData("docs: 73 bytes are 72 characters of café: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("fix: one\n\nA body of any length, which may say feat: and go on for more than seventy-two characters.")]
    public void PassWithOneTypeAndAtMost72Characters(string message)
    {
        repository.Commit(message);

        Assert.Equal("1 commits checked, 0 with faults", Check(repository));
    }

    [Theory]
    [InlineData("Fix a bug", "start with a type")]
    [InlineData("mend: a bug", "start with a type")]
    [InlineData("fix:a bug", "start with a type")]
    [InlineData("fix(core): a bug; test: another", "one type a commit")]
    [InlineData("docs: 73 characters, one more than the rule allows: xxxxxxxxxxxxxxxxxxxxx", "73 characters")]
    public void FailWithoutThat(string message, string reason)
    {
        repository.Commit("fix: a text");
        repository.Commit(message);

        var output = Assert.Throws<InvalidOperationException>(() => Check(repository)).Message;
        Assert.Contains(reason, output, StringComparison.Ordinal);
        Assert.Contains(message, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 2)]
    [InlineData(2, 1)]
    [InlineData(1, 0)]
    public void OfAShallowCloneAreThoseThatItHas(int? depth, int commits)
    {
        repository.Commits("fix: one", "fix: two");
        using var clone = repository.Clone(depth);

        Assert.Equal($"{commits} commits checked, 0 with faults", Check(clone));
    }

    [Fact]
    public void OfMergesAndBotsAreNotChecked()
    {
        repository.Branch("topic");
        repository.Commit("fix: a text");
        repository.Switch("main");
        repository.Merge("topic");
        repository.Git("-c", "user.name=dependabot[bot]", "commit", "--quiet", "--allow-empty", "--author", "dependabot[bot] <bot@example.com>", "--message", "Bump it");

        Assert.Equal("1 commits checked, 0 with faults", Check(repository));
    }

    // Through git, which brings a shell on Windows too.
    private static string Check(GitSandbox repository) => repository.Git("-c", "alias.check=!bash .ci/commits", "check");
}
