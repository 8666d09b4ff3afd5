using Baton.Settings.Values;

namespace Baton.Settings.Tests.Reading;

public sealed class MarkerInAFile
{
    [Theory]
    [InlineData("a: $missing", typeof(SettingsMissing))]
    [InlineData("a: {$missing: the address}", typeof(SettingsMissing))]
    [InlineData("a: {$missing: true}", typeof(SettingsMissing))]
    [InlineData("a: $deleted", typeof(SettingsDeleted))]
    [InlineData("a: {$deleted: true}", typeof(SettingsDeleted))]
    [InlineData("a: {$secret: 'env:A'}", typeof(SettingsSecret))]
    [InlineData("a: {$secret: {command: [cat, x]}}", typeof(SettingsSecret))]
    [InlineData("a: $$missing", typeof(SettingsString))]
    public void HasItsType(string yaml, Type type) => Assert.IsType(type, Parsed.Yaml(yaml).Value!.Members["a"]);

    [Fact]
    public void IsTextWhenTheDollarIsDoubled() => Assert.Equal("a='$missing' b='$deleted' c='$$x'", Parsed.Yaml("{a: $$missing, b: $$deleted, c: $$x}").Value!.Texts());

    [Theory]
    [InlineData("a: {$secert: 'env:A'}", "Did you mean \"$secret\"?")]
    [InlineData("a: {$secret: 'env:A', b: 1}", "only key")]
    [InlineData("a: {$secret: 5}", "env:NAME")]
    [InlineData("a: {$deleted: false}", "Write true")]
    [InlineData("a: [$missing]", "whole list")]
    [InlineData("a: [{$deleted: true}]", "whole list")]
    [InlineData("a: [{b: $deleted}]", "whole list")]
    [InlineData("$env: x", "must not begin with $")]
    public void WithoutMeaningIsRefused(string yaml, string cure)
    {
        var refusal = Parsed.Yaml(yaml).Refusal();

        Assert.Equal("BATON2108", refusal.Code);
        Assert.Contains(cure, refusal.Cure, StringComparison.Ordinal);
        Assert.NotNull(refusal.Where);
    }
}
