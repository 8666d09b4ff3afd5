using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Baton.Testing.GitHub;

/// <summary>https://docs.github.com/en/rest/releases/assets#upload-a-release-asset.</summary>
internal static partial class UploadEndpoint
{
    private const int CountLimit = 1000;
    private const int InMemory = 1024 * 1024;
    private const long SizeLimit = 2L * 1024 * 1024 * 1024;

    public static async Task<Reply> UploadAsync(Call call)
    {
        HostedAsset asset;
        lock (call.Repository)
        {
            if (ReleaseEndpoints.Find(call) is not { } release)
            {
                return Refusal.NotFound();
            }

            if (Refuse(call, release) is { } refused)
            {
                return refused;
            }

            asset = new HostedAsset { Id = call.Repository.NextId(), Name = Renamed(call.Query("name")!), ContentType = call.Request.ContentType!, Label = call.Query("label") ?? "" };
            release.Assets.Add(asset);
        }

        try
        {
            await ReceiveAsync(call, asset);
        }
        catch when (!call.Server.Behaviour.BrokenUploadsLeaveStarters)
        {
            lock (call.Repository)
            {
                ReleaseEndpoints.Find(call)?.Assets.Remove(asset);
            }

            throw;
        }

        lock (call.Repository)
        {
            // Somebody may have deleted it while it arrived.
            if (ReleaseEndpoints.Find(call) is not { } release || !release.Assets.Contains(asset))
            {
                return Refusal.NotFound();
            }

            asset.State = "uploaded";
            return Reply.Created(ReleaseJsonForm.Json(call, release, asset));
        }
    }

    private static Reply? Refuse(Call call, HostedRelease release)
    {
        if (call.Query("name") is not { Length: > 0 } name)
        {
            return Refusal.Validation(("ReleaseAsset", "name", "missing_field", null));
        }

        // "Most libraries will set the required Content-Length header automatically. Use the required Content-Type header to provide the media type of the asset."
        if (call.Request.ContentLength is not { } length)
        {
            return Refusal.Of(411, "Content-Length is required");
        }

        if (string.IsNullOrEmpty(call.Request.ContentType) || !MediaType().IsMatch(call.Request.ContentType))
        {
            return Refusal.Of(415, "Content-Type must be the media type of the asset");
        }

        // "Each file included in a release must be under 2 GiB": https://docs.github.com/en/repositories/releasing-projects-on-github/about-releases#storage-and-bandwidth-quotas
        if (length is 0 or >= SizeLimit)
        {
            return Refusal.Validation(("ReleaseAsset", "size", "custom", "size must be greater than 0 and less than 2147483648"));
        }

        // https://github.com/softprops/action-gh-release/issues/653
        if (release.Immutable)
        {
            return Refusal.Of(422, "Cannot upload assets to an immutable release.");
        }

        // "Each release may include up to 1000 release assets": https://docs.github.com/en/repositories/releasing-projects-on-github/about-releases#storage-and-bandwidth-quotas
        if (release.Assets.Count >= CountLimit)
        {
            return Refusal.Validation(("ReleaseAsset", "base", "custom", "too many assets"));
        }

        // "If you upload an asset with the same filename as another uploaded asset, you'll receive an error and must delete the old
        // file before you can re-upload the new asset." A starter blocks the name too: https://github.com/getsentry/craft/issues/313
        return release.Find(Renamed(name)) is null ? null : Refusal.Validation(("ReleaseAsset", "name", "already_exists", null));
    }

    private static async Task ReceiveAsync(Call call, HostedAsset asset)
    {
        using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        asset.File = call.Request.ContentLength > InMemory ? call.Server.NewFile() : null;
        await using Stream kept = asset.File is { } file ? new FileStream(file, FileMode.CreateNew, FileAccess.Write) : new MemoryStream((int)(call.Request.ContentLength ?? 0));
        var buffer = new byte[81920];
        long size = 0;
        for (int read; (read = await call.Request.Body.ReadAsync(buffer)) > 0; size += read)
        {
            if (call.Server.Behaviour.CorruptsUploads)
            {
                buffer[0] ^= 1;
            }

            sha256.AppendData(buffer, 0, read);
            await kept.WriteAsync(buffer.AsMemory(0, read));
        }

        asset.Bytes = kept is MemoryStream memory ? (memory.Length == memory.Capacity ? memory.GetBuffer() : memory.ToArray()) : null;
        asset.Sha256 = Convert.ToHexStringLower(sha256.GetHashAndReset());
        asset.Size = size;
        call.Logged.Sha256 = asset.Sha256;
    }

    /// <summary>"GitHub renames asset filenames that have special characters, non-alphanumeric characters, and leading or trailing periods."</summary>
    private static string Renamed(string name) => Special().Replace(name, ".").Trim('.') is { Length: > 0 } kept ? kept : "default";

    [GeneratedRegex("[^A-Za-z0-9._-]+")]
    private static partial Regex Special();

    [GeneratedRegex("^[a-z0-9.+-]+/[a-z0-9.+-]+(;.*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex MediaType();
}
