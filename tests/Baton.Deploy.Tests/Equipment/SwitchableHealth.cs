using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Baton.Deploy.Tests.Equipment;

/// <summary>A health check on loopback that answers 503 as often as a test wants, and then 200.</summary>
internal sealed class SwitchableHealth : IAsyncDisposable
{
    private readonly WebApplication app;
    private int refusals;

    public SwitchableHealth()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.MapGet("/health", () => Interlocked.Decrement(ref refusals) >= 0 ? Results.StatusCode(503) : Results.Text("well"));
        app.StartAsync().GetAwaiter().GetResult();
        Url = new Uri($"{app.Urls.Single()}/health");
    }

    public Uri Url { get; }

    /// <summary>How many questions get a 503 from now on.</summary>
    public int AnswersAfter
    {
        set => refusals = value;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
