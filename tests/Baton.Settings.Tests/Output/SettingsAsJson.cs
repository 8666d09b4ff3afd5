using Baton.Core.Diagnostics;
using Baton.Settings.Output;
using Baton.Settings.Tests.Reading;
using Baton.Settings.Values;

namespace Baton.Settings.Tests.Output;

public sealed class SettingsAsJson
{
    [Fact]
    public void AreTheSameBytesForTheSameValues()
    {
        const string Expected = "{\n  \"a\": [\n    1.50,\n    true,\n    null\n  ],\n  \"b\": {\n    \"c\": \"é <x>\"\n  },\n  \"d\": {},\n  \"e\": []\n}\n";

        Assert.Equal(Expected, SettingsJson.File(Parsed.Yaml("b: {c: é <x>}\na: [1.50, true, ~]\ne: []\nd: {}").Value!));
        Assert.Equal(Expected, SettingsJson.File(Parsed.Json("""{"e": [], "d": {}, "a": [1.50, true, null], "b": {"c": "é <x>"}}""").Value!));
    }

    [Fact]
    public void KeepEveryDigit() => Assert.Contains("12345678901234567890.12345678901234567890", SettingsJson.File(Parsed.Yaml("a: 12345678901234567890.12345678901234567890").Value!), StringComparison.Ordinal);

    [Fact]
    public void ShowNoSecretToPeople()
    {
        var known = new SettingsMap(SettingsMap.None.Add("a", new SettingsSecretValue(new Secret("hidden"), new SettingsString("env:A", new("f")), new("f"))), new("f"));

        Assert.Equal("{\n  \"a\": \"(secret)\"\n}\n", SettingsJson.Display(known));
        Assert.Equal("{\"a\":\"(secret)\"}", SettingsJson.DisplayLine(Parsed.Yaml("a: {$secret: 'env:A'}").Value!));
        Assert.Contains("hidden", SettingsJson.File(known), StringComparison.Ordinal);
    }

    [Fact]
    public void AreNotWrittenBeforeTheirSecretsAreKnown() =>
        Assert.Throws<InvalidOperationException>(() => SettingsJson.File(Parsed.Yaml("a: {$secret: 'env:A'}").Value!));
}
