using Baton.Core.Versioning;
using Baton.Git.Tests.MinVer;
using Baton.Testing.Git;
using CsCheck;

namespace Baton.Git.Tests;

/// <summary>Real clones, cut off by git; thousands of histories are cut in memory in the core's tests.</summary>
public sealed class EveryShallowClone
{
    private static readonly Gen<string[]> Messages = Gen.OneOf("fix: a", "feat: a", "feat!: a", "docs: a").Array[16];

    [Theory, InlineData(VersioningStrategy.Height), InlineData(VersioningStrategy.Conventional)]
    public void HasTheVersionOfTheWholeOneOrSaysThatItHasNot(VersioningStrategy strategy) =>
        Gen.Select(Histories.Asked, Messages, Gen.Int[1, 6]).Sample(
            (asked, messages, depth) =>
            {
                var history = asked.History with { Commits = [.. asked.History.Commits.Select((c, i) => c with { Message = messages[i] })] };
                var options = asked.Options with { Strategy = strategy, Branch = "main" };
                using var origin = GitSandbox.Of(history);
                using var clone = origin.Clone(depth, "--bare");
                foreach (var viaCommand in new[] { false, true })
                {
                    var (whole, part) = (Repositories.Answer(origin, viaCommand, options), Repositories.Answer(clone, viaCommand, options));
                    if (part.Value is { IsCertain: false } answer)
                    {
                        Assert.StartsWith("0.0.0-shallow.", answer.Version, StringComparison.Ordinal);
                        Assert.Equal("true", clone.Git("rev-parse", "--is-shallow-repository"));
                    }
                    else
                    {
                        Assert.Equal(whole.Value, part.Value);
                        Assert.Equal(whole.Diagnostics.Select(d => d.Code), part.Diagnostics.Select(d => d.Code));
                    }
                }
            },
            iter: Histories.Count(12),
            print: t => $"depth {t.Item3}, {string.Join(", ", t.Item2)}\n{t.Item1.History}\n{t.Item1.Options}");
}
