using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;
using Baton.Core.Versioning;
using Baton.GitHub.Api.Wire;
using Baton.GitHub.Publishing;

namespace Baton.GitHub.Downloads;

/// <summary>The versions that are released on GitHub.</summary>
internal static class PublishedVersions
{
    /// <summary>Lists them, drafts aside: only some may see those.</summary>
    /// <param name="tagPrefix">What the tags of the unit begin with.</param>
    /// <param name="target">The repository.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<Result<ImmutableArray<string>>> ListAsync(string tagPrefix, GitHubTarget target, CancellationToken cancellationToken)
    {
        var publication = new Publication(new Release { Name = "", Version = "", Tag = "", Commit = "" }, [], target);
        var listed = await publication.Api.ListAsync<ReleaseWire>("releases", cancellationToken);
        return !listed.IsSuccess ? Failures.Report(listed.Failure!, publication)
            : Result<ImmutableArray<string>>.Success(
                [.. listed.Value.Where(r => !r.Draft).Select(r => VersionTag.Parse(r.TagName, tagPrefix)).OfType<VersionTag>().Select(t => t.Name[tagPrefix.Length..])]);
    }
}
