using Baton.Settings.Values;

namespace Baton.Settings.Tests.Reading;

public sealed class YamlFile
{
    [Theory]
    [InlineData("1", "1")]
    [InlineData("+12", "12")]
    [InlineData("-0.5e3", "-0.5e3")]
    [InlineData(".5", "0.5")]
    [InlineData("1.", "1.0")]
    [InlineData("0x1F", "31")]
    [InlineData("0o17", "15")]
    [InlineData("12345678901234567890123", "12345678901234567890123")]
    [InlineData("true", "true")]
    [InlineData("False", "false")]
    [InlineData("~", "null")]
    [InlineData("", "null")]
    [InlineData("no", "'no'")]
    [InlineData("on", "'on'")]
    [InlineData("12:30", "'12:30'")]
    [InlineData("1_000", "'1_000'")]
    [InlineData("2026-01-01", "'2026-01-01'")]
    [InlineData("\"1\"", "'1'")]
    [InlineData("'true'", "'true'")]
    [InlineData("|\n  x\n  y\n", "'x\ny\n'")]
    public void HasTheTypesOfTheCoreSchema(string value, string read) => Assert.Equal($"a={read}", Parsed.Yaml($"a: {value}").Value!.Texts());

    [Fact]
    public void KnowsWhereEachValueIs() => Assert.Equal(
        "common.yaml(3,6)", Parsed.Yaml("a: é\nb:\n  c: [x]\n").Value!.Find(SettingsPath.Root.Of("b").Of("c"))!.Where.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("---\n{}\n")]
    public void MayBeEmpty(string text) => Assert.Empty(Parsed.Yaml(text).Value!.Members);

    [Theory]
    [InlineData("a: 1\nb: [", "BATON2100", 2, 5)]
    [InlineData("a:\n\tb: 1\n", "BATON2100", 2, 1)]
    [InlineData("a:\n  b: 1\n  \tc: 2\n", "BATON2100", 3, 3)]
    [InlineData("a: 1\nb: 2\na: 3\n", "BATON2103", 3, 1)]
    [InlineData("a: &x 1\n", "BATON2104", 1, 4)]
    [InlineData("a: 1\nb: *x\n", "BATON2104", 2, 4)]
    [InlineData("a: !!str 1\n", "BATON2104", 1, 4)]
    [InlineData("a: !ruby/object:Gem {}\n", "BATON2104", 1, 4)]
    [InlineData("a: ! 1\n", "BATON2104", 1, 4)]
    [InlineData("!!map {a: 1}\n", "BATON2104", 1, 1)]
    [InlineData("!!str a: 1\n", "BATON2104", 1, 1)]
    [InlineData("a:\n  <<: {b: 1}\n", "BATON2104", 2, 3)]
    [InlineData("a: 1\n---\nb: 1\n", "BATON2104", 2, 1)]
    [InlineData("? [a]\n: 1\n", "BATON2104", 1, 3)]
    [InlineData("a: 0644\n", "BATON2104", 1, 4)]
    [InlineData("a: .inf\n", "BATON2104", 1, 4)]
    [InlineData("a: 1\n\"\": 2\n", "BATON2100", 2, 1)]
    [InlineData("- a\n", "BATON2109", 1, 1)]
    [InlineData("%YAML 3.0\n---\na: 1\n", "BATON2100", 1, 1)]
    public void WithAMistakeIsRefusedWithItsPlace(string text, string code, int line, int column)
    {
        var refusal = Parsed.Yaml(text).Refusal();

        Assert.Equal((code, "common.yaml", line, column), (refusal.Code, refusal.Where!.File, refusal.Where.Line, refusal.Where.Column));
    }
}
