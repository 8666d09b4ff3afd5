using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>What <c>config</c> answers about the settings of an environment.</summary>
public sealed class SettingsOfAnApplication
{
    private static readonly (string, string)[] Files =
    [
        ("baton.json", """
            { "name": "web",
              "settings": { "folders": ["configs"], "clusters": ["eu", "us"], "schema": "settings/schema.json", "public": "settings/public.json" },
              "environments": { "staging": {}, "production": { "after": "staging" } } }
            """),
        ("settings/web-default.yaml", "port: 8080\nurl: https://web.${domain}:${port}/\nkey: {$secret: 'env:WEB_KEY'}\n"),
        ("settings/schema.json", """{ "properties": { "port": { "type": "integer", "minimum": 1024 } }, "required": ["url"] }"""),
        ("settings/public.json", """[ "url" ]"""),
        ("configs/common-staging.yaml", "domain: staging.example.com\n"),
        ("configs/common-production.yaml", "domain: example.com\n"),
        ("configs/common-production-eu.yaml", "# of the cluster\ndomain: eu.example.com\n"),
    ];

    [Fact]
    public async Task ArePrintedWithoutSecrets()
    {
        using var repository = await UnitRepository.OfAsync(Files);

        var json = (await BatonProcess.JsonAsync(repository.Path, "config", "--env", "production", "--cluster", "eu")).Exits(0).Json["settings"]!;

        Assert.Equal(("https://web.eu.example.com:8080/", "(secret)", "eu"), ((string)json["values"]!["url"]!, (string)json["values"]!["key"]!, (string)json["values"]!["baton"]!["cluster"]!));
        Assert.Equal("8080", (await BatonProcess.RunAsync(repository.Path, "config", "port", "--env", "staging")).Exits(0).Out.Trim());
    }

    [Fact]
    public async Task AreExplained()
    {
        using var repository = await UnitRepository.OfAsync(Files);

        var result = (await BatonProcess.RunAsync(repository.Path, "config", "--env", "production", "--cluster", "eu", "--explain", "domain")).Exits(0);

        Assert.Equal(
            ["domain = \"eu.example.com\"", "  set \"eu.example.com\" in configs/common-production-eu.yaml(2,9)", "  over set \"example.com\" in configs/common-production.yaml(1,9)"],
            result.Out.TrimEnd().Split('\n').Select(line => line.TrimEnd()));
    }

    [Theory]
    [InlineData("--diff", "staging", "production")]
    [InlineData("--env", "staging", "--diff", "production")]
    public async Task AreCompared(params string[] arguments)
    {
        using var repository = await UnitRepository.OfAsync(Files);

        var result = (await BatonProcess.RunAsync(repository.Path, ["config", .. arguments])).Exits(0);

        Assert.Contains("~ domain: \"staging.example.com\" → \"example.com\"", result.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("key", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ArePublicWhereTheFilterNamesThem()
    {
        using var repository = await UnitRepository.OfAsync(Files);

        Assert.Equal("{\"url\":\"https://web.staging.example.com:8080/\"}", string.Concat((await BatonProcess.RunAsync(repository.Path, "config", "--env", "staging", "--public")).Exits(0).Out.Where(c => !char.IsWhiteSpace(c))));
    }

    [Fact]
    public async Task AreValidatedEverywhere()
    {
        using var repository = await UnitRepository.OfAsync(Files);
        Assert.Equal(4, (int)(await BatonProcess.JsonAsync(repository.Path, "config", "--validate")).Exits(0).Json["settings"]!["rendered"]!);

        repository.Write("configs/web-production-us.yaml", "\nport: 80\n");
        var bad = (await BatonProcess.RunAsync(repository.Path, "config", "--validate")).Exits(2);

        Assert.Contains("configs/web-production-us.yaml(2,7): error BATON2142", bad.All, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BATON2114", "--env", "staging", "--cluster", "ap")]
    [InlineData("BATON2005", "--env", "stagin")]
    [InlineData("BATON2113", "--env", "staging", "--explain", "prot")]
    [InlineData("BATON2060", "--public")]
    public async Task ThatCannotBeMeantAreRefused(string code, params string[] arguments)
    {
        using var repository = await UnitRepository.OfAsync(Files);

        Assert.Equal([code], (await BatonProcess.JsonAsync(repository.Path, ["config", .. arguments])).Exits(2).Codes);
    }

    [Fact]
    public async Task AreNotWhatPlainConfigPrints()
    {
        using var repository = await UnitRepository.OfAsync(Files);

        var json = (await BatonProcess.JsonAsync(repository.Path, "config")).Exits(0).Json;

        Assert.Null(json["settings"]);
        Assert.Equal("configs", (string)json["configuration"]!["settings"]!["folders"]![0]!);
    }
}
