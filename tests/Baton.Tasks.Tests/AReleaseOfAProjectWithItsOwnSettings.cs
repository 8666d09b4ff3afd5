using Baton.Core.Configuration;
using Baton.Tasks.Tests.Equipment;
using Baton.Testing.Git;

namespace Baton.Tasks.Tests;

/// <summary>The build of a release: <c>baton</c> counted the version by baton.json and the environment, and a property of the project says otherwise.</summary>
public sealed class AReleaseOfAProjectWithItsOwnSettings : IDisposable
{
    private readonly GitSandbox _sandbox = GitSandbox.Init();

    public AReleaseOfAProjectWithItsOwnSettings()
    {
        _sandbox.Write("baton.json", """{ "versioning": { "tagPrefix": "v", "paths": [".", ":!docs"] } }""");
        _sandbox.Commit("feat: a");
    }

    /// <summary>Every setting, with a value that the unit does not have.</summary>
    public static TheoryData<string, string> Others { get; } = new()
    {
        { "BatonStrategy", "conventional" },
        { "BatonBranch", "1.4.x" },
        { "BatonTagPrefix", "lib/v" },
        { "BatonAutoIncrement", "minor" },
        { "BatonMinimumMajorMinor", "1.2" },
        { "BatonDefaultPreReleaseIdentifiers", "beta.0" },
        { "BatonIgnoreHeight", "true" },
        { "BatonMarkDirty", "true" },
        { "BatonBuildMetadata", "ci.7" },
        { "BatonAssemblyVersion", "full" },
        { "BatonPaths", "src" },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void IsRefused(string property, string value)
    {
        var refused = Ask(Variables(), _sandbox.Path, (property, value));

        Assert.False(refused.IsSuccess);
        Assert.Equal("BATON1103", Assert.Single(refused.Diagnostics).Code);
        Assert.Contains($"{property} to '{value}'", refused.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void IsTestedWithEverySetting() =>
        Assert.Equal(PropertyDifferences.Properties.Except(["BatonVersionOverride"]).Order(), Others.Select(o => o.Data.Item1).Order());

    /// <summary>Without the command the project decides, and its version is its own.</summary>
    [Theory]
    [MemberData(nameof(Others))]
    public void IsBuiltWhereNoReleaseGivesTheVersion(string property, string value) =>
        Assert.True(Ask(Variables(), "", (property, value)).IsSuccess);

    [Fact]
    public void IsBuiltWithTheSettingsOfTheUnit() =>
        Assert.Equal("5.6.7", Ask(Variables(), _sandbox.Path, ("BatonTagPrefix", "v"), ("BatonPaths", ".;:!docs")).Value!.Version);

    /// <summary>The environment decides for both.</summary>
    [Fact]
    public void IsBuiltUnderAVariable()
    {
        var variables = Variables();
        variables["BATON_TAG_PREFIX"] = "x/";

        Assert.Equal("5.6.7", Ask(variables, _sandbox.Path, ("BatonTagPrefix", "lib/v")).Value!.Version);
    }

    /// <summary>One of two projects of a unit.</summary>
    [Fact]
    public void IsRefusedThroughTheTask()
    {
        using var task = new LoadedTask(_sandbox.Path, ("VersionOverride", "5.6.7"), ("UnitOverride", _sandbox.Path), ("TagPrefix", "lib/v"));
        Assert.Equal(["BATON1103"], task.Fail());

        using var other = new LoadedTask(_sandbox.Path, ("VersionOverride", "5.6.7"), ("UnitOverride", _sandbox.Path));
        Assert.Equal("5.6.7", other.Run().Task.Version);
    }

    public void Dispose() => _sandbox.Dispose();

    private Dictionary<string, string> Variables() => GitVariables.Isolated(_sandbox.Path).Where(v => !v.Key.StartsWith("BATON_", StringComparison.Ordinal)).ToDictionary();

    private Baton.Core.Diagnostics.Result<Baton.Core.Versioning.VersionAnswer> Ask(
        Dictionary<string, string> variables, string unit, params (string Name, string Value)[] properties)
    {
        var paths = properties.Where(p => p.Name == "BatonPaths").SelectMany(p => p.Value.Split(';'));
        var question = new VersionQuestion(
            _sandbox.Path, new GivenVersion("5.6.7", Unit: unit), variables, [.. paths], properties.Where(p => p.Name != "BatonPaths").ToDictionary(p => p.Name, p => p.Value));
        return ProjectVersion.Read(question, new RecordingEngine(), TestContext.Current.CancellationToken)!;
    }
}
