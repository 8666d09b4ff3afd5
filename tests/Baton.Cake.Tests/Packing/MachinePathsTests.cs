using System.Text;
using Baton.Build.Packing;
using Baton.Testing;

namespace Baton.Cake.Tests.Packing;

public sealed class MachinePathsTests : IDisposable
{
    private const string Folder = "/home/ada/unit";

    private readonly TempFolder folder = new();

    [Theory]
    [InlineData("A.dll", "UTF-8")]
    [InlineData("A.pdb", "UTF-16")]
    [InlineData("deep/A.json", "UTF-8")]
    public void AreFound(string name, string encoding)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The path is one of another system.");
        var warning = Find(name, Encoding.GetEncoding(encoding).GetBytes("\0\0 /home/ada/unit/src/A.cs \0"))!;

        Assert.Equal("BATON8011", warning.Code);
        Assert.Contains(name, warning.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A.dll", "/_/src/A.cs")]
    [InlineData("A.dll", "/home/ada/unit-tests/A.cs")]
    [InlineData("readme.md", "/home/ada/unit/src")]
    public void AreNotSeenWhereThereAreNone(string name, string text) => Assert.Null(Find(name, Encoding.UTF8.GetBytes(text)));

    public void Dispose() => folder.Dispose();

    private Core.Diagnostics.Diagnostic? Find(string name, byte[] bytes)
    {
        ReproducibleZip.Write(folder["a.zip"], [ZipSource.Bytes(name, bytes)], DateTimeOffset.UnixEpoch);
        return MachinePaths.Find(folder["a.zip"], Folder);
    }
}
