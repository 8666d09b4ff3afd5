using System.Collections.Immutable;
using Baton.GitHub.Api;
using Baton.GitHub.Api.Wire;

namespace Baton.GitHub.Publishing;

/// <summary>
/// The assets of the release as they were when somebody last looked. Two hundred operations ask the same question; a token of GitHub
/// Actions has a thousand requests an hour. Whatever finds them changed looks again.
/// </summary>
#pragma warning disable CA1001 // A semaphore that is never asked for its handle holds nothing to give back.
internal sealed class AssetSurvey(Publication publication)
#pragma warning restore CA1001
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private Surveyed? _last;

    /// <summary>What was seen last, or what is seen now.</summary>
    public async Task<ApiAnswer<Surveyed>> LookAsync(bool anew, CancellationToken cancellationToken)
    {
        if (!anew && _last is { } known)
        {
            return known;
        }

        await _one.WaitAsync(cancellationToken);
        try
        {
            if (!anew && _last is { } meanwhile)
            {
                return meanwhile;
            }

            var found = await publication.FindAsync(cancellationToken);
            if (!found.IsSuccess)
            {
                return found.Failure!;
            }

            if (found.Value.Current is not { } release)
            {
                // Not kept: it is about to be made.
                return new Surveyed(null, [], found.Value);
            }

            var assets = await publication.Api.ListAsync<AssetWire>($"releases/{release.Id}/assets", cancellationToken);
            return !assets.IsSuccess && assets.Failure!.Kind != FailureKind.NotFound ? assets.Failure : (_last = new Surveyed(release, [.. assets.Value ?? []], found.Value));
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>The release and its assets at one moment.</summary>
    internal sealed record Surveyed(ReleaseWire? Release, ImmutableArray<AssetWire> Assets, ReleaseFinding Finding)
    {
        public AssetWire? Find(string name) => Assets.FirstOrDefault(a => a.Name == name);
    }
}
