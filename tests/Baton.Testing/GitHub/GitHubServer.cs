using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Baton.Testing.GitHub;

/// <summary>A GitHub on loopback: stateful, and strict where GitHub is.</summary>
public sealed class GitHubServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TempFolder _files = new();
    private int _lastFile;

    private GitHubServer(WebApplication app, TimeProvider time)
    {
        _app = app;
        Time = time;
    }

    /// <summary>Where the API answers.</summary>
    public Uri Url { get; private set; } = new("http://127.0.0.1/");

    public TimeProvider Time { get; }

    public Behaviour Behaviour { get; } = new();

    public Traffic Traffic { get; } = new();

    public Dictionary<string, Role> Tokens { get; } = new() { ["a-token-that-writes"] = Role.WriteWorkflows };

    public List<HostedRepository> Repositories { get; } = [];

    /// <summary>Starts a server with the repository <c>acme/web</c>.</summary>
    public static async Task<GitHubServer> StartAsync(TimeProvider? time = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = [] });
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MinRequestBodyDataRate = null;
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));

        var server = new GitHubServer(builder.Build(), time ?? TimeProvider.System);
        server.Repositories.Add(new HostedRepository("acme", "web"));
        server._app.Run(new Pipeline(server).HandleAsync);
        await server._app.StartAsync();
        server.Url = new Uri(server._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/");
        return server;
    }

    /// <summary>A new file for an asset's bytes.</summary>
    public string NewFile() => _files[$"asset-{Interlocked.Increment(ref _lastFile)}"];

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _files.Dispose();
    }
}
