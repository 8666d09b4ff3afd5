using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.GitHub.Api;
using Baton.GitHub.Api.Wire;
using Octokit;

namespace Baton.GitHub.Publishing;

/// <summary>
/// The highest stable version is "Latest". Publishing sees to it, so that nothing is left to write here; but of two versions that are published
/// at the same moment each can think itself the highest. This looks once both are there, and more than once before it writes: GitHub may still show who was
/// latest before.
/// </summary>
internal sealed class LatestOperation(Publication publication) : GitHubOperation(publication, "latest")
{
    private const int Looks = 4;

    public override IReadOnlyList<string> Requests => [];

    public override OperationDescription Describe() => Describe("set latest", $"{Publication.Target.Repository}", ("rule", "the highest stable version"));

    protected override async Task<Observation> LookAsync(CancellationToken cancellationToken)
    {
        var found = await DecideAsync(cancellationToken);
        return !found.IsSuccess ? Failed(found.Failure!) : Judge(found.Value) with { Decision = found.Value.Wanted is { } wanted ? $"latest: {wanted}" : null };

        Observation Judge(LatestFinding finding) => finding switch
        {
            { Wanted: null } => new Observation.Satisfied("there is no stable release"),
            { Release: null, Wanted: var tag } => Missing($"{tag} is not published yet"),
            { Release: not null } f when f.Wanted == f.Current => new Observation.Satisfied($"{f.Current} is latest"),
            { Release: { } release } f => Missing($"{f.Current ?? "no release"} is latest, {f.Wanted} should be", Write("PATCH", $"releases/{release.Id}")),
        };
    }

    protected override Task<Diagnostic?> WriteAsync(CancellationToken cancellationToken) => ObservedWrite.RunAsync(Publication, async number =>
    {
        var found = await DecideAsync(cancellationToken);
        if (!found.IsSuccess)
        {
            return WriteStep.Of(found.Failure!, Publication);
        }

        if (found.Value.Wanted == found.Value.Current)
        {
            return WriteStep.Done;
        }

        if (found.Value.Release is not { } release)
        {
            return WriteStep.NotYet("the release was published and is not listed yet");
        }

        if (number < Looks)
        {
            return WriteStep.NotYet($"{found.Value.Current ?? "no release"} is latest, and {found.Value.Wanted} should be");
        }

        var answer = await Api.PatchAsync<ReleaseWire>($"releases/{release.Id}", new ReleaseUpdate { MakeLatest = MakeLatestQualifier.True }, cancellationToken);
        return answer.Failure is { } refused ? WriteStep.Of(refused, Publication) : WriteStep.Done;
    }, cancellationToken);

    private async Task<ApiAnswer<LatestFinding>> DecideAsync(CancellationToken cancellationToken)
    {
        var found = await Publication.FindAsync(cancellationToken);
        return found.IsSuccess ? await LatestFinding.OfAsync(Publication, found.Value, cancellationToken) : found.Failure!;
    }
}
