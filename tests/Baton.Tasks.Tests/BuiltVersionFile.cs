using Baton.Testing;

namespace Baton.Tasks.Tests;

/// <summary>The file in obj, as builds and accidents leave it.</summary>
public sealed class BuiltVersionFile : IDisposable
{
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("1.2.3-alpha.0.1 0123456789012345678901234567890123456789\n", "1.2.3-alpha.0.1", "0123456789012345678901234567890123456789")]
    [InlineData("1.2.3\n", "1.2.3", "")]
    public void SaysVersionAndCommit(string text, string version, string commit)
    {
        var said = BuiltVersion.Read(_folder.Write("Baton.version", text))!;

        Assert.Equal((version, commit), (said.Version, said.Commit));
    }

    [Theory]
    [InlineData("")]
    [InlineData("one 2 3")]
    public void OfSomethingElseSaysNothing(string text) => Assert.Null(BuiltVersion.Read(_folder.Write("Baton.version", text)));

    [Fact]
    public void ThatCannotBeReadSaysNothing()
    {
        const string Failing = "/proc/self/mem";
        Assert.SkipUnless(File.Exists(Failing), "Needs a file that is there and cannot be read.");

        Assert.Null(BuiltVersion.Read(Failing));
    }

    public void Dispose() => _folder.Dispose();
}
