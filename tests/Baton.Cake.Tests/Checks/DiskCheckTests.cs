using Baton.Core.Checks;
using Baton.Pipeline.Checks;
using Baton.Testing;

namespace Baton.Cake.Tests.Checks;

/// <summary>The room that a release needs, against what there is.</summary>
public static class DiskCheckTests
{
    private const long MB = 1_000_000;

    [Theory]
    [InlineData(1500, 500, "Ok", null)]
    [InlineData(200, 0, "Ok", null)]
    [InlineData(199, 0, "Warning", "BATON8021")]
    [InlineData(1499, 500, "Warning", "BATON8021")]
    [InlineData(1000, 500, "Warning", "BATON8021")]
    [InlineData(999, 500, "Failed", "BATON8020")]
    public static void IsJudgedByWhatTheLastReleaseTook(long free, long before, string status, string? code)
    {
        var found = DiskCheck.Judge("disk", "/somewhere", free * MB, before * MB);

        Assert.Equal((Enum.Parse<CheckStatus>(status), code), (found.Status, found.Diagnostic?.Code));
    }

    [Fact]
    public static void IsThatOfTheNearestFolderThatIsThere()
    {
        using var folder = new TempFolder();
        Assert.Equal(CheckStatus.Ok, DiskCheck.Look("disk", folder["not", "yet", "there"], 0).Status);
        Assert.Equal("BATON8020", DiskCheck.Look("disk", folder.Path, long.MaxValue / 4).Diagnostic?.Code);
    }

    [Fact]
    public static void KnowsWhatTheLastReleaseTookFromItsRecord()
    {
        using var folder = new TempFolder();
        var record = new Core.Releases.Release { Name = "a", Version = "1.0.0", Tag = "v1.0.0", Commit = "", Artifacts = [new("a.zip", "zip", 3, ""), new("b.zip", "zip", 4, "")] };

        Assert.Equal(7, DiskCheck.Before(folder.Write("release.json", Core.Releases.ReleaseJson.Write(record))));
        Assert.Equal(0, DiskCheck.Before(folder.Write("broken.json", "{")));
        Assert.Equal(0, DiskCheck.Before(folder["none.json"]));
    }
}
