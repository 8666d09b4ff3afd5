using Baton.Testing;

namespace Baton.Tasks.Tests;

/// <summary>The file in obj that an editor's build falls back on.</summary>
public sealed class WhatAProjectWasBuiltAs : IDisposable
{
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("1.2.4-alpha.0.2+dirty 1234abc\n", "1.2.4-alpha.0.2+dirty", "1.2.4-alpha.0.2+dirty.1234abc")]
    [InlineData("0.0.0-alpha.0\r\n", "0.0.0-alpha.0", "0.0.0-alpha.0")]
    public void IsReadBack(string text, string version, string informational)
    {
        var answer = BuiltVersion.Read(_folder.Write("Baton.version", text));

        Assert.Equal((version, informational), (answer?.Version, answer?.InformationalVersion));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0\0")]
    [InlineData("1.2")]
    public void IsNothing_WhenTheFileIsBroken(string text) => Assert.Null(BuiltVersion.Read(_folder.Write("Baton.version", text)));

    [Fact]
    public void IsNothing_WithoutAFile() => Assert.Null(BuiltVersion.Read(_folder["Baton.version"]));

    [Fact]
    public void IsNothing_WhenTheFileCannotBeRead()
    {
        const string Failing = "/proc/self/mem";
        Assert.SkipUnless(File.Exists(Failing), "Needs a file that is there and cannot be read.");

        Assert.Null(BuiltVersion.Read(Failing));
    }

    public void Dispose() => _folder.Dispose();
}
