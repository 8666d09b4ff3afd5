using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Baton.Testing.GitHub;

/// <summary>A request on its way through the server.</summary>
public sealed class Call(GitHubServer server, HttpContext http, HostedRepository repository, Role role, Match path, LoggedRequest logged)
{
    public GitHubServer Server { get; } = server;

    public HttpRequest Request { get; } = http.Request;

    public HostedRepository Repository { get; } = repository;

    public Role Role { get; } = role;

    public LoggedRequest Logged { get; } = logged;

    public bool MayWrite => Role.Has("contents=write");

    /// <summary>A part of the path. The server has unescaped it already, all but the slash: https://learn.microsoft.com/dotnet/api/microsoft.aspnetcore.http.httprequest.path.</summary>
    public string this[string name] => path.Groups[name].Value.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    public long Id => long.Parse(path.Groups["id"].Value);

    public string? Query(string name) => Request.Query.TryGetValue(name, out var value) ? value.ToString() : null;

    /// <summary>The JSON body, whole.</summary>
    public async Task<RequestBody> ReadAsync()
    {
        using var memory = new MemoryStream();
        await Request.Body.CopyToAsync(memory);
        Logged.Body(memory.ToArray());
        return new RequestBody(memory.ToArray());
    }
}
