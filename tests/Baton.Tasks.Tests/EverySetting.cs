using Baton.Core.Configuration;
using Baton.Tasks.Tests.Equipment;
using Baton.Testing;
using Baton.Testing.Git;

namespace Baton.Tasks.Tests;

/// <summary>Every versioning setting can be an MSBuild property.</summary>
public sealed class EverySetting
{
    [Theory]
    [InlineData("Strategy", "conventional", "1.3.0-alpha.0.1")]
    [InlineData("AutoIncrement", "major", "2.0.0-alpha.0.1")]
    [InlineData("MinimumMajorMinor", "3.1", "3.1.0-alpha.0.1")]
    [InlineData("DefaultPreReleaseIdentifiers", "beta", "1.2.4-beta.1")]
    [InlineData("IgnoreHeight", "true", "1.2.3")]
    [InlineData("BuildMetadata", "ci.7", "1.2.4-alpha.0.1+ci.7")]
    [InlineData("TagPrefix", "x/", "0.0.0-alpha.0.1")]
    public void OfAProperty_IsInTheVersion(string parameter, string value, string expected)
    {
        using var sandbox = OneAfterTag();
        using var task = new LoadedTask(sandbox.Path, (parameter, value));

        Assert.Equal(expected, task.Run().Task.Version);
    }

    [Fact]
    public void OfABranch_IsInTheVersion()
    {
        using var sandbox = OneAfterTag();
        using var task = new LoadedTask(sandbox.Path, ("Strategy", "conventional"), ("Branch", "beta"));

        Assert.Equal("1.3.0-beta.1", task.Run().Task.Version);
    }

    [Fact]
    public void ThatMarks_MarksWhatIsNotCommitted()
    {
        using var sandbox = OneAfterTag();
        sandbox.Write("new.txt", "not committed");
        using var task = new LoadedTask(sandbox.Path, ("MarkDirty", "true"));

        Assert.Equal("1.2.4-alpha.0.1+dirty", task.Run().Task.Version);
    }

    [Fact]
    public void ThatThereIs_IsHandedToTheTask()
    {
        var targets = File.ReadAllText(RepositoryRoot.Combine("sdk", "Baton.Sdk", "targets", "Baton.Version.targets"));

        Assert.All(VersioningOverrides.Names, name => Assert.Contains($" {Parameter(name)}=\"$(Baton{name})\"", targets, StringComparison.Ordinal));
        Assert.All(VersioningOverrides.Names, name => Assert.True(typeof(GetBatonVersion).GetProperty(Parameter(name))!.SetMethod!.IsPublic));
    }

    // AssemblyVersion is what the task gives.
    private static string Parameter(string setting) => setting == "AssemblyVersion" ? "AssemblyVersionPolicy" : setting;

    private static GitSandbox OneAfterTag()
    {
        var sandbox = GitSandbox.Init();
        sandbox.Commit("a", "1", "feat: a");
        sandbox.Tag("1.2.3");
        sandbox.Commit("a", "2", "feat: b");
        return sandbox;
    }
}
