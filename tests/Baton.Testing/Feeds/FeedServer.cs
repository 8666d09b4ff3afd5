using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Baton.Testing.GitHub;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace Baton.Testing.Feeds;

/// <summary>
/// A NuGet v3 feed on loopback, with the token service of trusted publishing. Strict where the protocol is: unknown paths are 404, methods
/// are looked at, ids and versions in addresses are lower case.
/// </summary>
public sealed class FeedServer : IAsyncDisposable
{
    public const string Key = "a-key-that-pushes";
    private readonly ConcurrentDictionary<string, Held> _packages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _symbols = new(StringComparer.Ordinal);
    private int _keys;

    /// <summary>What GitHub gives a job to ask for its identity with.</summary>
    public string RequestToken { get; set; } = "request-token";

    private FeedServer()
    {
    }

    /// <summary>Its service index.</summary>
    public Uri Index => new(Url, "v3/index.json");

    /// <summary>Where a workflow asks for its identity.</summary>
    public Uri Identity => new(Url, "identity?api-version=1");

    public Uri Url { get; private set; } = new("http://127.0.0.1/");

    public Traffic Traffic { get; } = new();

    /// <summary>How many looks a package is not yet there for. "There may be a delay": https://learn.microsoft.com/nuget/nuget-org/publish-a-package</summary>
    public int Lag { get; set; }

    /// <summary>The feed signs what it takes: https://learn.microsoft.com/nuget/api/repository-signatures-resource</summary>
    public bool Signs { get; set; }

    /// <summary>The index names no resource for symbols: it is optional, https://learn.microsoft.com/nuget/api/overview</summary>
    public bool TakesNoSymbols { get; set; }

    /// <summary>Whoever a policy of the feed trusts.</summary>
    public string? TrustedUser { get; set; }

    public HashSet<string> Keys { get; } = [Key];

    /// <summary>How often symbols were taken.</summary>
    public int SymbolPushes { get; private set; }

    public static async Task<FeedServer> StartAsync()
    {
        var server = new FeedServer();
        server.Url = await LoopbackHost.OpenAsync(server.HandleAsync);
        return server;
    }

    /// <summary>
    /// The client died and is started again: it finds the server at a new address, so that nothing which the dead one still has under way
    /// can come to the help of the living, and its requests are counted from 1.
    /// </summary>
    public async Task RestartClientAsync()
    {
        await LoopbackHost.CloseAsync(Url);
        Traffic.Restart();
        Url = await LoopbackHost.OpenAsync(HandleAsync);
    }

    /// <summary>Puts a package there, as if it had been pushed long ago.</summary>
    public void Hold(string id, string version, byte[] bytes) => _packages[Path(id, version)] = new Held(bytes, 0);

    /// <summary>Everything that it has.</summary>
    public string Snapshot() => string.Join("\n", _packages.Select(p => $"{p.Key} {Hash(p.Value.Bytes)}").Concat(_symbols.Select(s => $"symbols {s.Key} {s.Value}")).Order(StringComparer.Ordinal));

    public async ValueTask DisposeAsync() => await LoopbackHost.CloseAsync(Url);

    private async Task HandleAsync(HttpContext http)
    {
        var logged = Traffic.Log(http.Request.Method, http.Request.Path + http.Request.QueryString, http.Request.Headers["X-NuGet-ApiKey"].ToString());
        if (logged is null)
        {
            http.Abort();
            return;
        }

        await Traffic.PassAsync(logged, Moment.Before);
        var fault = Traffic.FaultOf(logged);
        if (fault?.At == Moment.Before || (fault?.At == Moment.During && http.Request.Method == "PUT"))
        {
            await FailAsync(http, fault);
            return;
        }

        var (status, body) = await AnswerAsync(http, logged);
        await Traffic.PassAsync(logged, Moment.After);
        if (fault is not null)
        {
            if (fault.At == Moment.During)
            {
                http.Response.ContentLength = body.Length + 1;
                await http.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2));
                await http.Response.Body.FlushAsync();
            }

            await FailAsync(http, fault);
            return;
        }

        logged.Status = status;
        http.Response.StatusCode = status;
        http.Response.ContentType = body is [(byte)'{', ..] ? "application/json" : "application/octet-stream";
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body);
    }

    private async Task FailAsync(HttpContext http, Fault fault)
    {
        Traffic.Happens(fault);
        if (fault.Reply is { } reply)
        {
            http.Response.StatusCode = reply.Status;
            http.Features.GetRequiredFeature<IHttpResponseFeature>().ReasonPhrase = reply.Reason;
            if (reply.Body is not null)
            {
                await http.Response.WriteAsync(reply.Body.ToJsonString());
            }

            await http.Response.CompleteAsync();
        }
        else
        {
            http.Abort();
        }
    }

    private async Task<(int Status, byte[] Body)> AnswerAsync(HttpContext http, LoggedRequest logged) => (http.Request.Method, http.Request.Path.Value!) switch
    {
        ("GET", "/v3/index.json") => (200, Json(ServiceIndex())),
        ("GET", var path) when path.StartsWith("/flat/", StringComparison.Ordinal) => Flat(path["/flat/".Length..]),
        ("PUT", "/api/v2/package" or "/api/v2/package/") => await PushAsync(http, logged, symbols: false),
        ("PUT", "/api/v2/symbolpackage" or "/api/v2/symbolpackage/") => await PushAsync(http, logged, symbols: true),
        ("GET", "/identity") => Identify(http),
        ("POST", "/api/v2/token") => await ExchangeAsync(http),
        _ => (404, []),
    };

    // https://learn.microsoft.com/nuget/api/service-index
    private JsonObject ServiceIndex()
    {
        JsonObject Resource(string path, string type) => new() { ["@id"] = new Uri(Url, path).AbsoluteUri, ["@type"] = type };
        var resources = new JsonArray(Resource("flat/", "PackageBaseAddress/3.0.0"), Resource("api/v2/package", "PackagePublish/2.0.0"));
        if (!TakesNoSymbols)
        {
            resources.Add(Resource("api/v2/symbolpackage", "SymbolPackagePublish/4.9.0"));
        }

        return new JsonObject { ["version"] = "3.0.0", ["resources"] = resources };
    }

    // https://learn.microsoft.com/nuget/api/package-base-address-resource
    private (int Status, byte[] Body) Flat(string path)
    {
        if (path.Split('/') is [var id, "index.json"])
        {
            var versions = _packages.Where(p => p.Key.StartsWith(id + "/", StringComparison.Ordinal) && p.Value.Look()).Select(p => (JsonNode)p.Key.Split('/')[1]).ToArray();
            return versions.Length == 0 ? (404, []) : (200, Json(new JsonObject { ["versions"] = new JsonArray(versions) }));
        }

        return path.EndsWith(".nupkg", StringComparison.Ordinal) && _packages.TryGetValue(path[..path.LastIndexOf('/')], out var held) && held.Look()
            ? (200, held.Bytes) : (404, []);
    }

    // https://learn.microsoft.com/nuget/api/package-publish-resource: 201 or 202 taken, 400 no package, 409 is there already; 403 for a wrong key is what the public gallery answers.
    private async Task<(int Status, byte[] Body)> PushAsync(HttpContext http, LoggedRequest logged, bool symbols)
    {
        if (!http.Request.HasFormContentType)
        {
            return (400, []);
        }

        var boundary = http.Request.ContentType!.Split("boundary=")[1].Trim('"');
        using var body = new MemoryStream();
        var section = await new MultipartReader(boundary, http.Request.Body).ReadNextSectionAsync();
        await section!.Body.CopyToAsync(body);
        logged.Body(body.ToArray());
        if (!Keys.Contains(http.Request.Headers["X-NuGet-ApiKey"].ToString()))
        {
            return (403, []);
        }

        if (Identify(body) is not var (id, version))
        {
            return (400, []);
        }

        if (symbols)
        {
            // "A package with the same ID and version does not exist": https://learn.microsoft.com/nuget/api/symbol-package-publish-resource
            if (!_packages.ContainsKey(Path(id, version)))
            {
                return (404, []);
            }

            SymbolPushes++;
            _symbols[Path(id, version)] = Hash(body.ToArray());
            return (201, []);
        }

        var bytes = Signs ? FeedPackage.Sign(body.ToArray()) : body.ToArray();
        return _packages.TryAdd(Path(id, version), new Held(bytes, Lag)) ? (201, []) : (409, []);
    }

    // https://docs.github.com/actions/reference/security/oidc#methods-for-requesting-the-oidc-token
    private (int Status, byte[] Body) Identify(HttpContext http) => http.Request.Headers.Authorization != $"Bearer {RequestToken}" ? (401, [])
        : (200, Json(new JsonObject { ["value"] = $"identity-for-{http.Request.Query["audience"]}" }));

    // https://learn.microsoft.com/nuget/nuget-org/trusted-publishing and the action NuGet/login, whose request this is.
    private async Task<(int Status, byte[] Body)> ExchangeAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var asked = JsonNode.Parse(await reader.ReadToEndAsync())!;
        if (http.Request.Headers.Authorization != $"Bearer identity-for-{Url.GetLeftPart(UriPartial.Authority)}"
            || (string?)asked["tokenType"] != "ApiKey" || TrustedUser is null || (string?)asked["username"] != TrustedUser)
        {
            return (401, Json(new JsonObject { ["error"] = "no policy matches" }));
        }

        var key = $"short-lived-{++_keys}";
        Keys.Add(key);
        return (200, Json(new JsonObject { ["tokenType"] = "ApiKey", ["apiKey"] = key }));
    }

    private static (string Id, string Version)? Identify(MemoryStream package)
    {
        try
        {
            using var zip = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
            using var nuspec = zip.Entries.Single(e => e.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
            var metadata = XDocument.Load(nuspec).Root!.Elements().First().Elements().ToLookup(e => e.Name.LocalName, e => e.Value);
            return (metadata["id"].Single(), metadata["version"].Single());
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string Path(string id, string version) => $"{id}/{version}".ToLowerInvariant();

    private static byte[] Json(JsonObject json) => Encoding.UTF8.GetBytes(json.ToJsonString());

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private sealed class Held(byte[] bytes, int lag)
    {
        private int _lag = lag;

        public byte[] Bytes { get; } = bytes;

        public bool Look() => Interlocked.Decrement(ref _lag) < 0;
    }
}
