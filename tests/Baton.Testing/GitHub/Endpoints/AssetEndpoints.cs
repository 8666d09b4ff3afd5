using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Baton.Testing.GitHub;

/// <summary>https://docs.github.com/en/rest/releases/assets.</summary>
internal static class AssetEndpoints
{
    public static Reply List(Call call) => ReleaseEndpoints.Find(call) is { } release && (!release.Draft || call.MayWrite)
        ? Pages.Of(call, [.. release.Assets.Select(a => (JsonNode)ReleaseJsonForm.Json(call, release, a))])
        : Refusal.NotFound();

    // "To download the asset's binary content, set the Accept header of the request to application/octet-stream."
    public static Reply Get(Call call)
    {
        if (Find(call) is not (var release, { } asset) || (release!.Draft && !call.MayWrite))
        {
            return Refusal.NotFound();
        }

        if (!call.Request.Headers.Accept.ToString().Contains("application/octet-stream", StringComparison.Ordinal))
        {
            return Reply.Ok(ReleaseJsonForm.Json(call, release, asset));
        }

        return asset.State != "uploaded" ? Refusal.NotFound()
            : call.Server.Behaviour.RedirectsDownloads ? new Reply(302).With("Location", new Uri(call.Server.Storage, $"storage/{call.Repository.FullName}/{asset.Id}").ToString())
            : new Reply(200) { Bytes = asset.Bytes, File = asset.File };
    }

    public static Reply Delete(Call call)
    {
        if (Find(call) is not (var release, { } asset))
        {
            return Refusal.NotFound();
        }

        // "Release assets cannot be modified or deleted":
        // https://docs.github.com/en/code-security/supply-chain-security/understanding-your-software-supply-chain/immutable-releases
        if (release!.Immutable)
        {
            return Refusal.Of(422, "Cannot delete asset from an immutable release");
        }

        release.Assets.Remove(asset);
        return Reply.NoContent();
    }

    /// <summary>The storage knows signed links and no tokens; a client that brings its token along has leaked it.</summary>
    public static Reply Storage(GitHubServer server, HttpRequest request)
    {
        if (request.Headers.Authorization.Count > 0)
        {
            return Refusal.Of(400, "Only one auth mechanism allowed");
        }

        var name = request.Path.Value!["/storage/".Length..];
        lock (server.Repositories)
        {
            return server.Repositories.SelectMany(r => r.Releases.SelectMany(h => h.Assets).Where(a => $"{r.FullName}/{a.Id}" == name)).FirstOrDefault() is { } asset
                ? new Reply(200) { Bytes = asset.Bytes, File = asset.File }
                : Refusal.NotFound();
        }
    }

    private static (HostedRelease? Release, HostedAsset? Asset) Find(Call call)
    {
        var release = call.Repository.Releases.Find(r => r.Assets.Exists(a => a.Id == call.Id));
        return (release, release?.Assets.Find(a => a.Id == call.Id));
    }
}
