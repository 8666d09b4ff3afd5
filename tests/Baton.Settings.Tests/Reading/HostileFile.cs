using System.Text;
using Baton.Settings.Reading;
using Baton.Testing;

namespace Baton.Settings.Tests.Reading;

public sealed class HostileFile : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("common.json", "{\"a\":")]
    [InlineData("common.json", "[")]
    [InlineData("common.yaml", "{a: ")]
    [InlineData("common.yaml", "[")]
    [InlineData("common.yaml", "- ")]
    [InlineData("common.yaml", "? ")]
    public void OfTenThousandLevelsIsRefused(string name, string level)
    {
        var text = string.Concat(Enumerable.Repeat(level, 10_000));

        var read = SettingsReader.ParseLayer(Encoding.UTF8.GetBytes(text), name, SettingsLimits.Default);

        Assert.False(read.IsSuccess);
        Assert.Contains(read.Diagnostics[0].Code, new[] { "BATON2101", "BATON2104" });
        Assert.Equal(1, read.Diagnostics[0].Where!.Line);
    }

    [Fact]
    public void IndentedTenThousandTimesIsRefused()
    {
        var text = string.Concat(Enumerable.Range(0, 2_000).Select(level => $"{new string(' ', level)}a:\n"));

        Assert.Equal(("BATON2101", 65), (Parsed.Yaml(text).Refusal().Code, Parsed.Yaml(text).Refusal().Where!.Line));
    }

    [Fact]
    public void OfHundredMegabytesIsRefusedUnread()
    {
        var path = folder["common.yaml"];
        using (var file = File.Create(path))
        {
            file.SetLength(100L * 1024 * 1024);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var refusal = SettingsReader.ReadLayer(path, "common.yaml", SettingsLimits.Default).Refusal();

        Assert.Equal("BATON2101", refusal.Code);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1024 * 1024);
    }

    [Fact]
    public void OfTooManyValuesIsRefused()
    {
        var text = $"a: [{string.Join(", ", Enumerable.Repeat("1", SettingsLimits.Default.Nodes))}]";

        Assert.Equal("BATON2101", Parsed.Yaml(text).Refusal().Code);
    }

    [Fact]
    public void ThatDoublesItselfByAliasesIsRefusedAtTheFirstAnchor()
    {
        var bomb = "a: &a [x, x]\n" + string.Concat("bcdefghij".Select(c => $"{c}: &{c} [*{(char)(c - 1)}, *{(char)(c - 1)}]\n"));

        Assert.Equal(("BATON2104", "common.yaml(1,4)"), (Parsed.Yaml(bomb).Refusal().Code, Parsed.Yaml(bomb).Refusal().Where!.ToString()));
    }

    [Theory]
    [InlineData("common.json")]
    [InlineData("common.yaml")]
    public void ThatIsNotUtf8IsRefusedWithThePlaceOfTheByte(string name)
    {
        byte[] bytes = [.. "{\n  \"é\": \""u8, 0xE9, .. "\" }"u8];

        var refusal = SettingsReader.ParseLayer(bytes, name, SettingsLimits.Default).Refusal();

        Assert.Equal(("BATON2102", $"{name}(2,9)"), (refusal.Code, refusal.Where!.ToString()));
    }

    [Fact]
    public void InUtf16IsRefused() =>
        Assert.Equal("BATON2102", SettingsReader.ParseLayer([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("a: 1")], "common.yaml", SettingsLimits.Default).Refusal().Code);

    [Fact]
    public void WithAByteOrderMarkIsRead() =>
        Assert.Equal("a=1", SettingsReader.ParseLayer([0xEF, 0xBB, 0xBF, .. "a: 1"u8], "common.yaml", SettingsLimits.Default).Value!.Texts());

    [Fact]
    public void ThatIsAFolderIsRefused()
    {
        Directory.CreateDirectory(folder["common.json"]);

        Assert.Equal("BATON2105", SettingsReader.ReadLayer(folder["common.json"], "common.json", SettingsLimits.Default).Refusal().Code);
    }
}
