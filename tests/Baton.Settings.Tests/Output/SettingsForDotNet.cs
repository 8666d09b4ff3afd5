using Baton.Core.Diagnostics;
using Baton.Settings.Output;
using Baton.Settings.Tests.Reading;
using Baton.Settings.Values;

namespace Baton.Settings.Tests.Output;

public sealed class SettingsForDotNet
{
    [Fact]
    public void AreEnvironmentVariables()
    {
        var tree = Parsed.Yaml("Db: {Hosts: [a, b], Port: 5432, Ssl: true, None: ~, Empty: {}, L: [{x: 1.5}]}").Value!;
        tree = tree with { Members = tree.Members.Add("Key", new SettingsSecretValue(new Secret("hidden"), tree, tree.Where)) };

        Assert.Equal(
            ["APP_Db__Hosts__0=a", "APP_Db__Hosts__1=b", "APP_Db__L__0__x=1.5", "APP_Db__None=", "APP_Db__Port=5432", "APP_Db__Ssl=true", "APP_Key=hidden"],
            EnvironmentVariables.Of(tree, "APP_").Value!.Select(v => $"{v.Key}={v.Value}"));
    }

    [Theory]
    [InlineData("{a: {b: 1, B: 2}}", "differ in case")]
    [InlineData("'a=b': 1", "\"=\"")]
    [InlineData("a__b: 1", "\"__\"")]
    [InlineData("a: [{'b:c': 1}]", "\":\"")]
    [InlineData("a: \"x\\0y\"", "NUL")]
    public void AreRefusedAsVariablesWhereANameOrValueCannotBeOne(string yaml, string message)
    {
        var refusal = EnvironmentVariables.Of(Parsed.Yaml(yaml).Value!).Diagnostics[0];

        Assert.Equal("BATON2144", refusal.Code);
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(1, refusal.Where!.Line);
    }

    [Fact]
    public void AreAFileOfTheEnvironment()
    {
        Assert.Equal("appsettings.Production.json", AppSettingsFile.Name("Production"));
        Assert.Equal("{\n  \"a__b\": 1\n}\n", AppSettingsFile.Text(Parsed.Yaml("a__b: 1").Value!).Value);
        Assert.Equal("BATON2144", AppSettingsFile.Text(Parsed.Yaml("{a: 1, A: 2}").Value!).Diagnostics[0].Code);
        Assert.Equal("BATON2144", AppSettingsFile.Text(Parsed.Yaml("'a:b': 1").Value!).Diagnostics[0].Code);
    }
}
