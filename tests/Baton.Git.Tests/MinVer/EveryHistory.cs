using Baton.Core.Versioning;
using Baton.Testing.Git;
using CsCheck;

namespace Baton.Git.Tests.MinVer;

public sealed class EveryHistory
{
    [Fact]
    public void HasTheVersionThatMinVerGivesIt()
    {
        (History History, VersioningOptions Options)? failing = null;
        try
        {
            Histories.Asked.Sample(
                asked =>
                {
                    if (Difference(asked) is { } difference)
                    {
                        failing = asked;
                        Assert.Fail(difference);
                    }
                },
                iter: Histories.Count(200),
                print: a => $"{a.History}");
        }
        catch (CsCheckException exception) when (failing is not null)
        {
            var (history, options) = Smallest.Of(failing.Value, a => Difference(a) is not null);
            Assert.Fail(
                $"""
                {Difference((history, options))}
                {history}
                prefix '{options.TagPrefix}', increment {options.AutoIncrement}, minimum '{options.Minimum}', identifiers {string.Join('.', options.PreReleaseIdentifiers)}, ignore height {options.IgnoreHeight}, metadata '{options.BuildMetadata}'
                {exception.Message}
                """);
        }
    }

    [Fact]
    public async Task HasTheVersionThatMinVersProgramPrints()
    {
        var random = PCG.Parse("0N0XIzNsQ0O2");
        for (var i = 0; i < 5; i++)
        {
            var (history, options) = Histories.Asked.Generate(random, null, out _);
            using var sandbox = GitSandbox.Of(history);

            Assert.Equal(await Peer.RunProgram(sandbox.Path, options), Repositories.Version(sandbox, viaCommand: false, options));
        }
    }

    /// <summary>What MinVer and our two readers say, when they do not say the same.</summary>
    private static string? Difference((History History, VersioningOptions Options) asked)
    {
        using var sandbox = GitSandbox.Of(asked.History);
        if (asked.History.Commits.Length % 2 == 0)
        {
            sandbox.Git("pack-refs", "--all");
        }

        var (expected, libgit2, command) = (Peer.Version(sandbox.Path, asked.Options), Text(false), Text(true));
        return expected == libgit2 && expected == command ? null : $"MinVer says {expected}, libgit2 {libgit2}, the git command {command}";

        string Text(bool viaCommand)
        {
            var answer = Repositories.Answer(sandbox, viaCommand, asked.Options);
            return answer is { Value: { IsCertain: true } value, Diagnostics.IsEmpty: true } ? value.Version : string.Join(' ', answer.Diagnostics);
        }
    }
}
