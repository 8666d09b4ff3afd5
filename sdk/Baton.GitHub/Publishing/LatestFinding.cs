using Baton.GitHub.Api;
using Baton.GitHub.Api.Wire;

namespace Baton.GitHub.Publishing;

/// <summary>Which release is latest, and which has to be once this one is published.</summary>
/// <param name="Current">The tag that is latest now; null when none is.</param>
/// <param name="Wanted">The tag that has to be; null when none has to.</param>
/// <param name="Release">The published release with that tag; null while it is not published.</param>
internal sealed record LatestFinding(string? Current, string? Wanted, ReleaseWire? Release)
{
    /// <summary>Asks GitHub, and decides.</summary>
    public static async Task<ApiAnswer<LatestFinding>> OfAsync(Publication publication, ReleaseFinding found, CancellationToken cancellationToken)
    {
        var latest = await publication.Api.GetAsync<ReleaseWire>("releases/latest", cancellationToken);
        if (!latest.IsSuccess && latest.Failure!.Kind != FailureKind.NotFound)
        {
            return latest.Failure;
        }

        var current = latest.Value?.TagName;
        var stable = found.All.Where(r => !r.Draft && !r.Prerelease).Select(r => r.TagName).Concat(publication.IsPrerelease ? [] : [publication.Release.Tag]);
        var wanted = LatestRule.Decide(publication.TagPrefix, stable, current, publication.Target.IsAlone);
        return new LatestFinding(current, wanted, found.All.FirstOrDefault(r => !r.Draft && r.TagName == wanted));
    }
}
