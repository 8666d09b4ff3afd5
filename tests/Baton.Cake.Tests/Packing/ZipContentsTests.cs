using Baton.Build.Packing;
using Baton.Build.Packing.Zips;
using Baton.Core.Configuration;
using Baton.Testing;

namespace Baton.Cake.Tests.Packing;

public sealed class ZipContentsTests : IDisposable
{
    private readonly TempFolder folder = new();

    public ZipContentsTests() => folder.Write("published/app.json", "of the project");

    [Fact]
    public void IncludesWhatThePatternsMatch()
    {
        folder.Write("unit/hooks/deep/run", "");
        folder.Write("unit/Hooks/other", "");
        folder.Write("unit/hooks/obj/built", "");

        var files = Of("hooks/**");

        Assert.Equal(["app.json", "hooks/deep/run"], files.Value.Select(f => f.Name).Order(StringComparer.Ordinal));
        Assert.Empty(files.Diagnostics);
    }

    [Fact]
    public void WarnsOfAPatternThatMatchesNothing()
    {
        var files = Of("hocks/**");

        Assert.Equal("BATON8010", Assert.Single(files.Diagnostics).Code);
        Assert.Equal("app.json", Assert.Single(files.Value).Name);
    }

    [Fact]
    public void RefusesTwoFilesForOneName()
    {
        folder.Write("unit/app.json", "of the unit");

        Assert.Equal("BATON8009", Of("*.json").Diagnostics[0].Code);
    }

    [Fact]
    public void TakesTheSameFileOnce()
    {
        folder.Write("unit/app.json", "of the project");

        Assert.Single(Of("*.json", "app.*").Value);
    }

    public void Dispose() => folder.Dispose();

    private Core.Diagnostics.Result<System.Collections.Immutable.ImmutableArray<ZipSource>> Of(params string[] include)
    {
        Directory.CreateDirectory(folder["unit"]);
        return ZipContents.Of(new ZipPacker("App.csproj", "app", null, [.. include]), folder["published"], folder["unit"]);
    }
}
