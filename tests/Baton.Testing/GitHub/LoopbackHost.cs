using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Baton.Testing.GitHub;

/// <summary>
/// The one Kestrel of a test process, for all its worlds: each has a path of its own. Thousands of runs need thousands of worlds, and to
/// start and stop a web server costs more than a run. A path that no world has any more is answered as a host that is down answers.
/// </summary>
internal sealed class LoopbackHost
{
    private static readonly Lazy<Task<LoopbackHost>> One = new(StartAsync);
    private readonly ConcurrentDictionary<string, Func<HttpContext, Task>> _worlds = new(StringComparer.Ordinal);
    private Uri _root = new("http://127.0.0.1/");
    private int _last;

    /// <summary>Opens a world.</summary>
    /// <returns>Its address, with a slash at its end.</returns>
    public static async Task<Uri> OpenAsync(Func<HttpContext, Task> handle)
    {
        var host = await One.Value;
        var path = $"/world-{Interlocked.Increment(ref host._last)}";
        host._worlds[path] = handle;
        return new Uri(host._root, path + "/");
    }

    /// <summary>Closes a world.</summary>
    public static async Task CloseAsync(Uri url) => (await One.Value)._worlds.TryRemove(url.AbsolutePath.TrimEnd('/'), out _);

    /// <summary>Answers a request that came without a connection.</summary>
    public static async Task AnswerAsync(HttpContext http) => await (await One.Value).HandleAsync(http);

    private static async Task<LoopbackHost> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = [] });
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MinRequestBodyDataRate = null;
        });
        var host = new LoopbackHost();
        var app = builder.Build();
        app.Run(host.HandleAsync);
        await app.StartAsync();
        host._root = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return host;
    }

    private Task HandleAsync(HttpContext http)
    {
        var path = http.Request.Path.Value!;
        var end = path.IndexOf('/', 1);
        if (end < 0 || !_worlds.TryGetValue(path[..end], out var handle))
        {
            http.Abort();
            return Task.CompletedTask;
        }

        // A string that becomes a path by itself is unescaped, and this one has been.
        (http.Request.PathBase, http.Request.Path) = (new PathString(path[..end]), new PathString(path[end..]));
        return handle(http);
    }
}
