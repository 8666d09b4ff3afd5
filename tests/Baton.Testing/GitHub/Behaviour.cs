namespace Baton.Testing.GitHub;

/// <summary>How the server behaves where GitHub behaves in more than one way.</summary>
public sealed class Behaviour
{
    /// <summary>The repositories are public, and whoever brings no token may read them.</summary>
    public bool IsPublic { get; set; }

    /// <summary>A new draft shows up in listings only after so many of them. https://github.com/cli/cli/issues/6599, https://github.com/gridaco/grida/pull/978</summary>
    public int ListLag { get; set; }

    /// <summary>A new reference is seen only after so many reads. https://github.com/PyGithub/PyGithub/issues/2759</summary>
    public int RefLag { get; set; }

    /// <summary>So many references to an object that was just made are refused with 404. https://github.com/backstage/backstage/pull/35358</summary>
    public int ObjectLag { get; set; }

    /// <summary>So many reads of tag objects do not find them, as they do not find references: see <see cref="RefLag"/>.</summary>
    public int TagReadLag { get; set; }

    /// <summary>
    /// What is said of a reference that is there already. As a rule "Reference already exists"; of one that another request makes in the same moment also "Reference update failed",
    /// https://github.com/github/rest-api-description/issues/4887, and 409 is among the answers of https://docs.github.com/en/rest/git/refs#create-a-reference.
    /// </summary>
    public (int Status, string Message) ReferenceIsThere { get; set; } = (422, "Reference already exists");

    /// <summary>A run of a workflow that was started is shown only after so many looks; the answer to starting it does not wait for it. https://docs.github.com/en/rest/actions/workflows#create-a-workflow-dispatch-event</summary>
    public int RunLag { get; set; }

    /// <summary>So many reads of releases, their files, statuses, labels, comments and milestones show what was there before the last write.</summary>
    public int StaleReads { get; set; }

    /// <summary>So many drafts lose their tag name for good, though the tag is there: what makes the draft has not seen it yet. https://github.com/VOICEVOX/voicevox_core/issues/1294</summary>
    public int DraftsThatLoseTheirTag { get; set; }

    /// <summary>"This may leave an empty asset with a state of starter." https://docs.github.com/en/rest/releases/assets#upload-a-release-asset</summary>
    public bool BrokenUploadsLeaveStarters { get; set; } = true;

    /// <summary>The digest is null for assets from before June 2025, and on Enterprise Servers that do not have it. https://github.blog/changelog/2025-06-03-releases-now-expose-digests-for-release-assets/</summary>
    public bool Digests { get; set; } = true;

    /// <summary>Assets are downloaded from another host: "API clients should handle both a 200 or 302 response." https://docs.github.com/en/rest/releases/assets#get-a-release-asset</summary>
    public bool RedirectsDownloads { get; set; } = true;

    /// <summary>Bytes of an uploaded asset are kept wrong. GitHub does not do that; what stands between may, and the digest is there to tell: https://github.blog/changelog/2025-06-03-releases-now-expose-digests-for-release-assets/</summary>
    public bool CorruptsUploads { get; set; }

    /// <summary>"Reaching a timeout does not necessarily mean that search results are incomplete", and it may: https://docs.github.com/en/rest/search/search#timeouts-and-incomplete-results</summary>
    public bool IncompleteSearches { get; set; }

    /// <summary>Who may not tag other workflow files is told that there is no such thing. https://github.blog/changelog/2023-11-02-github-actions-enforcing-workflow-scope-when-creating-a-release/</summary>
    public bool HidesWorkflowRight { get; set; }

    /// <summary>Waited before every answer; GitHub itself gives up after ten seconds. https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#timeouts</summary>
    public TimeSpan Slowness { get; set; }

    /// <summary>The primary limit; null for none.</summary>
    public RateLimit? Limit { get; set; }

    /// <summary>The secondary limit on writes; null for none.</summary>
    public ContentLimit? Contents { get; set; }
}
