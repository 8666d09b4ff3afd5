using Baton.Tasks.Tests.Equipment;
using Baton.Testing.Git;

namespace Baton.Tasks.Tests;

/// <summary>How much of the version AssemblyVersion has, whichever way the version is found.</summary>
public sealed class EveryAssemblyVersion : IDisposable
{
    private readonly GitSandbox _sandbox = GitSandbox.Init();

    public EveryAssemblyVersion()
    {
        _sandbox.Commit("feat: a");
        _sandbox.Tag("1.2.3");
    }

    [Theory]
    [InlineData("", "1.0.0.0")]
    [InlineData("major", "1.0.0.0")]
    [InlineData("major.minor", "1.2.0.0")]
    [InlineData("Full", "1.2.3.0")]
    [InlineData("none", "")]
    public void IsThePolicys(string policy, string expected)
    {
        using var counted = new LoadedTask(_sandbox.Path, ("AssemblyVersionPolicy", policy));
        Assert.Equal((expected, "1.2.3.0"), Versions(counted));

        // Remembered, and given.
        using var editor = new LoadedTask(_sandbox.Path, ("AssemblyVersionPolicy", policy), ("OnlyCached", true));
        Assert.Equal((expected, "1.2.3.0"), Versions(editor));
        using var given = new LoadedTask(_sandbox.Path, ("AssemblyVersionPolicy", policy), ("VersionOverride", "1.2.3"));
        Assert.Equal((expected, "1.2.3.0"), Versions(given));
    }

    [Fact]
    public void IsThatOfBatonJson()
    {
        _sandbox.Write("baton.json", """{ "versioning": { "assemblyVersion": "major.minor" } }""");
        using var task = new LoadedTask(_sandbox.Path);
        Assert.Equal(("1.2.0.0", "1.2.3.0"), Versions(task));

        // The property is over the file.
        using var project = new LoadedTask(_sandbox.Path, ("AssemblyVersionPolicy", "full"));
        Assert.Equal(("1.2.3.0", "1.2.3.0"), Versions(project));
    }

    [Fact]
    public void ThatIsInvalid_IsRefused()
    {
        using var task = new LoadedTask(_sandbox.Path, ("AssemblyVersionPolicy", "minor"));

        Assert.Equal(["BATON2006"], task.Fail());
    }

    public void Dispose() => _sandbox.Dispose();

    private static (string Assembly, string File) Versions(LoadedTask task) => (task.Run().Task.Output("AssemblyVersion"), task.Output("FileVersion"));
}
