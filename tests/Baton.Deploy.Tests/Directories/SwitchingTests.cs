using Baton.Deploy.Directories;
using Baton.Deploy.Tests.Equipment;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Baton.Deploy.Tests.Directories;

/// <summary>A static file served through <c>live</c> while versions are switched under it.</summary>
public sealed class SwitchingTests
{
    [Fact]
    public async Task AHundredTimesNoRequestFails()
    {
        using var environment = new DirectoryEnvironment();
        environment.Retain = 4;
        await environment.LiveAsync("0.0.0");
        await using var app = Serve(environment.Layout);
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var clients = Enumerable.Range(0, 3).Select(_ => Task.Run(() => AskAsync(new Uri(app.Urls.Single()), done.Token))).ToArray();

        for (var i = 1; i <= 100; i++)
        {
            await environment.LiveAsync($"0.0.{i}");
        }

        await done.CancelAsync();
        var answers = (await Task.WhenAll(clients)).SelectMany(a => a).ToList();

        Assert.DoesNotContain(answers, a => !a.StartsWith("200 0.0.", StringComparison.Ordinal));
        Assert.True(answers.Distinct().Count() > 10, $"{answers.Count} requests saw only {answers.Distinct().Count()} versions");
    }

    private static WebApplication Serve(DirectoryLayout layout)
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapGet("/", () => Results.Stream(File.OpenRead(Path.Combine(layout.Live, "version.txt")), "text/plain"));
        return app;
    }

    private static async Task<List<string>> AskAsync(Uri address, CancellationToken done)
    {
        var answers = new List<string>();
        using var client = new HttpClient();
        while (!done.IsCancellationRequested)
        {
            try
            {
                using var response = await client.GetAsync(address, CancellationToken.None);
                answers.Add($"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync(CancellationToken.None)}");
            }
            catch (HttpRequestException exception)
            {
                answers.Add(exception.Message);
            }
        }

        return answers;
    }
}
