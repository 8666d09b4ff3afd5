using Baton.Settings.Values;

namespace Baton.Settings.Tests.Reading;

public sealed class JsonFile
{
    [Fact]
    public void HasEveryType() => Assert.Equal(
        "a=1.50 b='x' c=true d=null e.0=[] e.1={}", Parsed.Json("""{"a": 1.50, "b": "x", "c": true, "d": null, "e": [[], {}]}""").Value!.Texts());

    [Fact]
    public void MayHaveCommentsAndTrailingCommas() => Assert.Equal("a=1", Parsed.Json("{ // one\n \"a\": 1, /* two */ }").Value!.Texts());

    [Fact]
    public void KnowsWhereEachValueIs() => Assert.Equal(
        "common.json(3,15)", Parsed.Json("{\n  \"é\": 1,\n  \"b\": { \"€\": \"x\" }\n}").Value!.Find(new SettingsPath(SettingsPath.Root.Of("b"), "€"))!.Where.ToString());

    [Theory]
    [InlineData("{", "BATON2100", 1, 2)]
    [InlineData("", "BATON2100", 1, 1)]
    [InlineData("{\r\n  \"a\": tru }", "BATON2100", 2, 11)]
    [InlineData("{\n \"a\": 1,\n \"a\": 2\n}", "BATON2103", 3, 2)]
    [InlineData("{\"a\": \"\\ud800\"}", "BATON2100", 1, 7)]
    [InlineData("{\"\": 1}", "BATON2100", 1, 2)]
    [InlineData("[1]", "BATON2109", 1, 1)]
    [InlineData("{} {}", "BATON2100", 1, 4)]
    public void WithAMistakeIsRefusedWithItsPlace(string text, string code, int line, int column)
    {
        var refusal = Parsed.Json(text).Refusal();

        Assert.Equal((code, "common.json", line, column), (refusal.Code, refusal.Where!.File, refusal.Where.Line, refusal.Where.Column));
    }

    [Fact]
    public void LeavesOutTheSchemaOfEditors() => Assert.Equal("a=1", Parsed.Json("""{"$schema": "web.schema.json", "a": 1}""").Value!.Texts());
}
