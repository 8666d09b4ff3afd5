namespace Baton.Testing.GitHub;

/// <summary>A draft becomes a release for everybody.</summary>
internal static class Publication
{
    public static Reply? Refuse(Call call, HostedRelease release, ReleaseFields wanted)
    {
        var tag = wanted.TagName ?? release.TagName;

        // https://github.com/github-community-projects/ospo-reusable-workflows/issues/83
        if (call.Repository.BurnedTags.Contains(tag))
        {
            return Refusal.Validation(("Release", "tag_name", "custom", "tag_name was used by an immutable release"));
        }

        // Drafts may share a tag; of published releases each has its own. https://github.com/PostHog/code/pull/2539
        if (call.Repository.Releases.Exists(r => r != release && !r.Draft && r.TagName == tag))
        {
            return Refusal.Validation(("Release", "tag_name", "already_exists", null));
        }

        // "Unused if the Git tag already exists": https://docs.github.com/en/rest/releases/releases#create-a-release; else it has to be there,
        // https://github.com/release-drafter/release-drafter/issues/1125
        var target = wanted.Target ?? release.Target;
        return call.Repository.CommitOf(tag) is not null ? null
            : target != "main" && !call.Repository.Commits.Contains(target) ? Refusal.Validation(("Release", "target_commitish", "invalid", null))
            : RefEndpoints.LacksWorkflows(call, target);
    }

    public static void Publish(Call call, HostedRelease release)
    {
        release.Draft = false;
        release.PublishedAt = call.Server.Time.GetUtcNow();

        // "Unused if the Git tag already exists"; else publishing makes a tag, not an annotated one.
        call.Repository.Refs.TryAdd($"refs/tags/{release.TagName}", release.Target);
        if (call.Repository.ImmutableReleases)
        {
            release.Immutable = true;
            call.Repository.BurnedTags.Add(release.TagName);
        }
    }

    /// <summary>
    /// "Defaults to true for newly published releases. legacy specifies that the latest release should be determined based on the release creation date":
    /// https://docs.github.com/en/rest/releases/releases#update-a-release. What "false" does to the one that is set is told nowhere; here it is set no more.
    /// </summary>
    public static void MakeLatest(Call call, HostedRelease release, string? value)
    {
        if (value == "true")
        {
            call.Repository.PinnedLatest = release.Id;
        }
        else if (value is "false" or "legacy" && call.Repository.PinnedLatest == release.Id)
        {
            call.Repository.PinnedLatest = null;
        }
    }
}
