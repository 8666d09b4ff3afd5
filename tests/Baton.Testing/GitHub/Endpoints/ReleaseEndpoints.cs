using System.Text.Json.Nodes;

namespace Baton.Testing.GitHub;

/// <summary>https://docs.github.com/en/rest/releases/releases.</summary>
internal static class ReleaseEndpoints
{
    private const int BodyLimit = 125_000;

    // "Information about published releases are available to everyone. Only users with push access will receive listings for draft releases."
    public static Reply List(Call call)
    {
        var shown = new List<JsonNode>();
        foreach (var release in call.Repository.Releases.OrderByDescending(call.Repository.CreatedAt).ThenByDescending(r => r.Id))
        {
            if (release.HiddenFor > 0 && call.Query("page") is null or "1")
            {
                release.HiddenFor--;
            }
            else if (!release.Draft || call.MayWrite)
            {
                shown.Add(ReleaseJsonForm.Json(call, release));
            }
        }

        return Pages.Of(call, shown);
    }

    public static Reply Get(Call call) =>
        Find(call) is { } release && (!release.Draft || call.MayWrite) ? Reply.Ok(ReleaseJsonForm.Json(call, release)) : Refusal.NotFound();

    // "Get a published release with the specified tag."
    public static Reply ByTag(Call call) =>
        call.Repository.Releases.Find(r => !r.Draft && r.TagName == call["tag"]) is { } release ? Reply.Ok(ReleaseJsonForm.Json(call, release)) : Refusal.NotFound();

    public static Reply Latest(Call call) =>
        call.Repository.Latest() is { } release ? Reply.Ok(ReleaseJsonForm.Json(call, release)) : Refusal.NotFound();

    public static async Task<Reply> CreateAsync(Call call)
    {
        var wanted = new ReleaseFields(await call.ReadAsync());
        lock (call.Repository)
        {
            if (string.IsNullOrEmpty(wanted.TagName))
            {
                return Refusal.Validation(("Release", "tag_name", "missing_field", null));
            }

            var lostItsTag = wanted.Draft == true && call.Server.Behaviour.DraftsThatLoseTheirTag-- > 0;
            var release = new HostedRelease
            {
                Id = call.Repository.NextId(),
                TagName = lostItsTag ? $"untagged-{call.Repository.NextId():x20}" : wanted.TagName,
                Target = wanted.Target ?? "main",
                HiddenFor = call.Server.Behaviour.ListLag,
                Draft = true,
            };
            if (Apply(call, release, wanted, publish: wanted.Draft != true) is { } refused)
            {
                return refused;
            }

            call.Repository.Releases.Add(release);
            return Reply.Created(ReleaseJsonForm.Json(call, release));
        }
    }

    public static async Task<Reply> UpdateAsync(Call call)
    {
        var wanted = new ReleaseFields(await call.ReadAsync());
        lock (call.Repository)
        {
            if (Find(call) is not { } release)
            {
                return Refusal.NotFound();
            }

            // Title and notes of an immutable release stay editable, nothing else:
            // https://docs.github.com/en/code-security/supply-chain-security/understanding-your-software-supply-chain/immutable-releases
            if (release.Immutable && ((wanted.TagName ?? release.TagName) != release.TagName || wanted.Draft == true))
            {
                return Refusal.Of(422, "Cannot change an immutable release");
            }

            return Apply(call, release, wanted, publish: release.Draft && wanted.Draft == false) ?? Reply.Ok(ReleaseJsonForm.Json(call, release));
        }
    }

    // An immutable one can be deleted too, and its tag stays used up:
    // https://docs.github.com/en/code-security/supply-chain-security/understanding-your-software-supply-chain/immutable-releases
    public static Reply Delete(Call call)
    {
        if (Find(call) is not { } release)
        {
            return Refusal.NotFound();
        }

        call.Repository.Releases.Remove(release);
        return Reply.NoContent();
    }

    internal static HostedRelease? Find(Call call) => call.Repository.Releases.Find(r => r.Id == call.Id);

    private static Reply? Apply(Call call, HostedRelease release, ReleaseFields wanted, bool publish)
    {
        if (wanted.Body?.Length > BodyLimit)
        {
            return Refusal.Validation(("Release", "body", "custom", $"body is too long (maximum is {BodyLimit} characters)"));
        }

        // "Drafts and prereleases cannot be set as latest."
        if (wanted.MakeLatest == "true" && (!publish && release.Draft || (wanted.Prerelease ?? release.Prerelease)))
        {
            return Refusal.Validation(("Release", "make_latest", "custom", "Latest release cannot be draft or prerelease"));
        }

        if (publish && Publication.Refuse(call, release, wanted) is { } refused)
        {
            return refused;
        }

        release.Target = wanted.Target ?? release.Target;
        release.Name = wanted.Name ?? release.Name;
        release.Body = wanted.Body ?? release.Body;
        release.Prerelease = wanted.Prerelease ?? release.Prerelease;
        if (wanted.TagName is { } tag && !release.TagName.StartsWith("untagged-", StringComparison.Ordinal) | publish)
        {
            release.TagName = tag;
        }

        // Whoever says that it is a draft takes it back, published or not: https://github.com/release-drafter/release-drafter/issues/1727
        release.Draft |= wanted.Draft == true;
        if (publish)
        {
            Publication.Publish(call, release);
        }

        Publication.MakeLatest(call, release, wanted.MakeLatest ?? (publish && !release.Prerelease ? "true" : null));
        return null;
    }
}
