using System.Text.Json;
using Baton.Core.Releases;
using Baton.Core.Tests.Gates;

namespace Baton.Core.Tests.Releases;

public sealed class RecordFormatTests
{
    [Fact]
    public void IsTheFirstKey() => Assert.StartsWith("{\n  \"format\": 1,\n  \"name\"", ReleaseJson.Write(Some.Release("1.0.0", Some.FirstCommit)), StringComparison.Ordinal);

    [Theory]
    [InlineData("2")]
    [InlineData("99999999999")]
    [InlineData("\"next\"")]
    public void ThatIsNewerIsRefusedWithACode(string format)
    {
        var json = $$"""{ "name": "app", "format": {{format}}, "artifacts": { "of": "another shape" } }""";

        Assert.Equal("BATON6008", ReleaseJson.Newer(json, "it")!.Code);
        Assert.Throws<JsonException>(() => ReleaseJson.Read(json));
    }

    [Theory]
    [InlineData("""{ "name": "app", "version": "1.0.0", "tag": "v1.0.0", "commit": "" }""")]
    [InlineData("""{ "name": "app", "version": "1.0.0", "tag": "v1.0.0", "commit": "", "build": { "format": 7 } }""")]
    public void ThatIsMissingIsTheFirst(string json)
    {
        Assert.Null(ReleaseJson.Newer(json, "it"));
        Assert.Equal(1, ReleaseJson.Read(json).Format);
    }

    [Fact]
    public void OfATextThatIsNoRecordIsNotNewer() => Assert.Null(ReleaseJson.Newer("{", "it"));

    [Fact]
    public void KeepsWhatItDescendsFrom()
    {
        var release = Some.Release("1.1.0", Some.SecondCommit) with { Ancestry = new Ancestry([new("1.0.0", Some.FirstCommit)], [Some.FirstCommit], true) };

        var read = ReleaseJson.Read(ReleaseJson.Write(release)).Ancestry!;

        Assert.Equal(release.Ancestry.Releases, read.Releases);
        Assert.Equal(release.Ancestry.Commits, read.Commits);
        Assert.True(read.Complete);
    }
}
