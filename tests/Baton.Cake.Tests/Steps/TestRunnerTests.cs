using Baton.Build;
using Baton.Testing;

namespace Baton.Cake.Tests.Steps;

public sealed class TestRunnerTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Theory]
    [InlineData("""{ "test": { "runner": "Microsoft.Testing.Platform" } }""", true)]
    [InlineData("""{ /* why */ "test": { "runner": "microsoft.testing.platform", }, }""", true)]
    [InlineData("""{ "test": { "runner": "VSTest" } }""", false)]
    [InlineData("""{ "test": "Microsoft.Testing.Platform" }""", false)]
    [InlineData("{}", false)]
    [InlineData("[]", false)]
    [InlineData("{ broken", false)]
    public void IsWhatTheGlobalJsonAboveSays(string json, bool platform)
    {
        folder.Write("global.json", json);

        Assert.Equal(platform, TestRunner.IsTestingPlatform(Directory.CreateDirectory(folder["a", "b"]).FullName));
    }

    [Fact]
    public void IsWhatTheNearestOneSays()
    {
        folder.Write("global.json", """{ "test": { "runner": "Microsoft.Testing.Platform" } }""");
        folder.Write("a/global.json", "{}");

        Assert.False(TestRunner.IsTestingPlatform(folder["a"]));
    }

    public void Dispose() => folder.Dispose();
}
