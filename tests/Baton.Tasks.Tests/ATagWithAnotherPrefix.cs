using Baton.Core.Diagnostics;
using Baton.Core.Versioning;
using Baton.Tasks.Tests.Equipment;
using Baton.Testing.Git;

namespace Baton.Tasks.Tests;

/// <summary>A repository with tags <c>v1.2.3</c> and no prefix that is set, as the task sees it: which settings settle it, and how often it is said.</summary>
public sealed class ATagWithAnotherPrefix : IDisposable
{
    private readonly GitSandbox _sandbox = GitSandbox.Init();

    public ATagWithAnotherPrefix()
    {
        _sandbox.Commit("feat: a");
        _sandbox.Tag("v1.2.3");
        _sandbox.Tag("odd-thing2.0.0");
        _sandbox.Commit("One/a", "1", "feat: b");
    }

    [Fact]
    public void IsSaidOnceInEachBuild_CountedOrRemembered()
    {
        foreach (var build in new[] { "counted", "remembered" })
        {
            var engine = new RecordingEngine();
            var first = Read(engine);
            var second = Read(engine, project: "One");

            Assert.Equal("BATON1014", Assert.Single(first.Diagnostics).Code);
            Assert.Contains("0.0.0-alpha.0.1", first.Diagnostics[0].Message, StringComparison.Ordinal);
            Assert.Contains("'v1.2.3'", first.Diagnostics[0].Message, StringComparison.Ordinal);
            Assert.Contains("\"tagPrefix\": \"v\"", first.Diagnostics[0].Cure, StringComparison.Ordinal);
            Assert.Empty(second.Diagnostics);
            Assert.True(second.Value!.OtherPrefixes is [{ Prefix: "v", Tag: "v1.2.3" }], build);
        }
    }

    [Theory]
    [InlineData("BatonTagPrefix", "v", "1.2.4-alpha.0.1")]
    [InlineData("BatonTagPrefix", "none", "0.0.0-alpha.0.1")]
    [InlineData("BATON_TAG_PREFIX", "v", "1.2.4-alpha.0.1")]
    [InlineData("BATON_TAG_PREFIX", "none", "0.0.0-alpha.0.1")]
    [InlineData("baton.json", "v", "1.2.4-alpha.0.1")]
    [InlineData("baton.json", "", "0.0.0-alpha.0.1")]
    public void IsSettledByAPrefixThatIsSet(string where, string value, string version)
    {
        if (where == "baton.json")
        {
            _sandbox.Write(where, $$"""{ "versioning": { "tagPrefix": "{{value}}" } }""");
        }

        var answer = Read(new RecordingEngine(), setting: (where, value));

        Assert.Empty(answer.Diagnostics);
        Assert.Equal((version, true), (answer.Value!.Version, answer.Value.OtherPrefixes.IsEmpty));
    }

    [Theory]
    [InlineData("BatonTagPrefix")]
    [InlineData("BATON_TAG_PREFIX")]
    public void IsNotSettledByAnEmptyPropertyOrVariable(string where) =>
        Assert.Equal("BATON1014", Assert.Single(Read(new RecordingEngine(), setting: (where, "")).Diagnostics).Code);

    [Fact]
    public void IsTheOneThatMinVersPropertyNames()
    {
        var answer = Read(new RecordingEngine(), setting: ("MinVerTagPrefix", "odd-thing"));

        Assert.Equal(["odd-thing", "v"], answer.Value!.OtherPrefixes.Select(o => o.Prefix));
        Assert.Equal("0.0.0-alpha.0.1", answer.Value.Version);
    }

    [Fact]
    public void IsAnotherUnits_WhoseFileSetsThePrefix_AsSoonAsItDoes()
    {
        _sandbox.Write("One/baton.json", "{}");
        Assert.Equal("BATON1014", Assert.Single(Read(new RecordingEngine(), "One").Diagnostics).Code);

        _sandbox.Write("baton.json", """{ "versioning": { "tagPrefix": "v" } }""");
        Assert.Empty(Read(new RecordingEngine(), "One").Diagnostics);
    }

    [Fact]
    public void IsHandedToTheTargets_AndReadsNoRepositoryTheSecondTime()
    {
        using var first = new LoadedTask(_sandbox.Path);
        Assert.Equal(["BATON1014"], first.Run().Codes);
        using var again = new LoadedTask(_sandbox.Path);
        Assert.Equal(["BATON1014"], again.Run().Codes);

        Assert.False(again.HasLoadedReader);
        Assert.Equal(("v", "v1.2.3"), again.Other);
    }

    public void Dispose() => _sandbox.Dispose();

    private Result<VersionAnswer> Read(RecordingEngine engine, string project = "", (string Name, string Value)? setting = null)
    {
        var (variables, properties) = (_sandbox.Variables.Where(v => !v.Key.StartsWith("BATON_", StringComparison.Ordinal)).ToDictionary(), new Dictionary<string, string>());
        if (setting is { } set)
        {
            (set.Name.Contains('_', StringComparison.Ordinal) ? variables : properties)[set.Name] = set.Value;
        }

        var question = new VersionQuestion(Path.Combine(_sandbox.Path, project), new GivenVersion(""), variables, [], properties);
        return ProjectVersion.Read(question, engine, TestContext.Current.CancellationToken)!;
    }
}
