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

    /// <summary>
    /// Pages with more items than this take GitHub longer than ten seconds, and end in 504: https://github.com/astral-sh/rye/pull/1475, https://github.com/codecov/shared/pull/232.
    /// </summary>
    public int LargestPage { get; set; } = 100;

    /// <summary>A commit without a parent is not made: 500, and no word why.</summary>
    public bool RefusesRootCommits { get; set; }

    /// <summary>So many requests to start a workflow end in "500 Failed to run workflow dispatch", which starts it or does not.</summary>
    public int FailingDispatches { get; set; }

    /// <summary>Whether a request that ends like that starts the workflow all the same: "treat it as ambiguous, it may have queued anyway" say those who met it.</summary>
    public bool FailingDispatchesStart { get; set; }

    /// <summary>
    /// So many comments are refused as "submitted too quickly", without a retry-after: a limit on content that is a 422.
    /// https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits ("Some endpoints have lower content creation limits").
    /// </summary>
    public int CommentsTooQuick { get; set; }

    /// <summary>Where a renamed repository leads is told without the host: https://www.rfc-editor.org/rfc/rfc9110#section-10.2.2 allows it.</summary>
    public bool RelativeLocations { get; set; }

    /// <summary>
    /// The organization demands single sign-on, and the token is not authorized: 403 with a page to authorize it.
    /// https://docs.github.com/en/rest/authentication/authenticating-to-the-rest-api#authorizing-your-personal-access-token-for-saml-sso
    /// </summary>
    public bool SingleSignOn { get; set; }

    /// <summary>Waited before every answer; GitHub itself gives up after ten seconds. https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#timeouts</summary>
    public TimeSpan Slowness { get; set; }

    /// <summary>The primary limit; null for none.</summary>
    public RateLimit? Limit { get; set; }

    /// <summary>The secondary limit on writes; null for none.</summary>
    public ContentLimit? Contents { get; set; }
}
