using System.Text.Json.Nodes;

namespace Baton.Testing.GitHub;

/// <summary>Releases and assets as the API shows them.</summary>
internal static class ReleaseJsonForm
{
    public static JsonObject Json(Call call, HostedRelease release)
    {
        // A draft's page has a made-up name, whatever its tag: https://github.com/semantic-release/github/issues/212
        var shown = release.Draft ? $"untagged-{release.Id:x20}" : release.TagName;
        var at = $"repos/{call.Repository.FullName}/releases/{release.Id}";
        return new JsonObject
        {
            ["url"] = new Uri(call.Server.Url, at).ToString(),
            ["html_url"] = $"https://github.com/{call.Repository.FullName}/releases/tag/{shown}",
            ["upload_url"] = new Uri(call.Server.Url, UploadRoot(call) + at) + "/assets{?name,label}",
            ["id"] = release.Id,
            ["tag_name"] = release.TagName,
            ["target_commitish"] = release.Target,
            ["name"] = release.Name,
            ["body"] = release.Body,
            ["draft"] = release.Draft,
            ["prerelease"] = release.Prerelease,
            ["immutable"] = release.Immutable,
            ["created_at"] = call.Repository.CreatedAt(release).ToString("O"),
            ["published_at"] = release.PublishedAt?.ToString("O"),
            ["assets"] = new JsonArray([.. release.Assets.Select(a => Json(call, release, a))]),
        };
    }

    /// <summary>
    /// uploads.github.com is another host, here it is the same; an Enterprise Server takes uploads beside its API:
    /// https://docs.github.com/en/enterprise-server@3.18/rest/releases/releases#get-a-release.
    /// </summary>
    private static string UploadRoot(Call call) => call.Request.Path.StartsWithSegments("/api/v3") ? "api/uploads/" : "";

    public static JsonObject Json(Call call, HostedRelease release, HostedAsset asset) => new()
    {
        ["url"] = new Uri(call.Server.Url, $"repos/{call.Repository.FullName}/releases/assets/{asset.Id}").ToString(),
        ["id"] = asset.Id,
        ["name"] = asset.Name,
        ["label"] = asset.Label,
        ["content_type"] = asset.ContentType,
        ["state"] = asset.State,
        ["size"] = asset.Size,
        ["digest"] = call.Server.Behaviour.Digests && asset.Sha256.Length > 0 ? $"sha256:{asset.Sha256}" : null,
        ["download_count"] = 0,
        ["browser_download_url"] = $"https://github.com/{call.Repository.FullName}/releases/download/{release.TagName}/{asset.Name}",
    };
}
