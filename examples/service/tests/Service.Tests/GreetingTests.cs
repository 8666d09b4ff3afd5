namespace Service.Tests;

public sealed class GreetingTests
{
    private const string FlagFile = """{ "feature_management": { "feature_flags": [ { "id": "WarmGreeting", "enabled": ENABLED } ] } }""";

    [Theory]
    [InlineData("true", "Good to see you!\n")]
    [InlineData("false", "Hello.\n")]
    public async Task TheFlagDecidesHowWarmItIs(string enabled, string expected)
    {
        var flags = Path.Combine(Directory.CreateTempSubdirectory("greeting-").FullName, "flags.json");
        await File.WriteAllTextAsync(flags, FlagFile.Replace("ENABLED", enabled), TestContext.Current.CancellationToken);
        try
        {
            Assert.Equal(expected, await GetAsync("/", "--FLAGS_FILE", flags));
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(flags)!, recursive: true);
        }
    }

    [Fact]
    public async Task HealthTellsTheVersion() => Assert.Equal($"ok {ServiceApp.Version}\n", await GetAsync("/health"));

    private static async Task<string> GetAsync(string path, params string[] arguments)
    {
        await using var app = ServiceApp.Build([.. arguments, "--urls", "http://127.0.0.1:0"]);
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient();
        return await client.GetStringAsync(new Uri(new Uri(app.Urls.Single()), path), TestContext.Current.CancellationToken);
    }
}
