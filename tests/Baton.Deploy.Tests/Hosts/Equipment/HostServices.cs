using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Baton.Deploy.Tests.Hosts.Equipment;

/// <summary>
/// The service of each host, on an address of its own: it answers with the version in its folder, and refuses requests while it is restarted: from when the hook writes <c>restarting</c> until it is removed.
/// </summary>
internal sealed class HostServices : IAsyncDisposable
{
    private readonly WebApplication app;

    /// <summary>The hook that restarts it.</summary>
    public static readonly string[] Restart = ["/bin/sh", "-c", ": >\"$BATON_ENVIRONMENT_DIR/restarting\"; /bin/sleep 0.3; rm \"$BATON_ENVIRONMENT_DIR/restarting\""];

    public HostServices(int port, IReadOnlyList<string> roots)
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", string.Join(';', roots.Select((_, i) => $"http://127.0.0.{i + 2}:{port}"))]);
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.MapGet("/{*path}", (HttpContext context) =>
        {
            var root = roots[context.Connection.LocalIpAddress!.GetAddressBytes()[^1] - 2];
            if (File.Exists(Path.Combine(root, "restarting")) || !File.Exists(Path.Combine(root, "live", "version.txt")))
            {
                return Results.StatusCode(500);
            }

            var version = File.ReadAllText(Path.Combine(root, "live", "version.txt"));
            return version.Contains("sick", StringComparison.Ordinal) ? Results.StatusCode(500) : Results.Text(version);
        });
        app.StartAsync().GetAwaiter().GetResult();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
