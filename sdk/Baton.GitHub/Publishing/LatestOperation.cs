using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.GitHub.Api;
using Baton.GitHub.Api.Wire;
using Octokit;

namespace Baton.GitHub.Publishing;

/// <summary>
/// The highest stable version is "Latest". Publishing says so too, but of two releases that are published at the same moment each can think
/// itself the highest; this looks once both are there.
/// </summary>
internal sealed class LatestOperation(Publication publication) : GitHubOperation(publication, "latest")
{
    public override IReadOnlyList<string> Requests => [Write("PATCH", "releases/{id}")];

    public override OperationDescription Describe() => Describe("set latest", $"{Publication.Target.Repository}", ("rule", "the highest stable version"));

    protected override async Task<Observation> LookAsync(CancellationToken cancellationToken)
    {
        var (wanted, current, failure) = await DecideAsync(cancellationToken);
        return failure is not null ? Failed(failure)
            : wanted is null ? new Observation.Satisfied("another unit's release is latest")
            : wanted.TagName == current ? new Observation.Satisfied($"{current} is latest")
            : new Observation.Missing($"{current ?? "no release"} is latest, {wanted.TagName} should be");
    }

    public override Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken) => ObservedWrite.RunAsync(Publication, async _ =>
    {
        var (wanted, current, failure) = await DecideAsync(cancellationToken);
        if (failure is not null)
        {
            return WriteStep.Of(failure, Publication);
        }

        if (wanted is null || wanted.TagName == current)
        {
            return WriteStep.Done;
        }

        var answer = await Api.PatchAsync<ReleaseWire>($"releases/{wanted.Id}", new ReleaseUpdate { MakeLatest = MakeLatestQualifier.True }, cancellationToken);
        return answer.Failure is { } refused ? WriteStep.Of(refused, Publication) : WriteStep.Done;
    }, cancellationToken);

    private async Task<(ReleaseWire? Wanted, string? Current, ApiFailure? Failure)> DecideAsync(CancellationToken cancellationToken)
    {
        var latest = await Api.GetAsync<ReleaseWire>("releases/latest", cancellationToken);
        if (!latest.IsSuccess && latest.Failure!.Kind != FailureKind.NotFound)
        {
            return (null, null, latest.Failure);
        }

        var found = await Publication.FindAsync(cancellationToken);
        if (!found.IsSuccess)
        {
            return (null, null, found.Failure);
        }

        var current = latest.Value?.TagName;
        var tag = LatestRule.Decide(Publication, found.Value.All, current);
        return (found.Value.All.FirstOrDefault(r => !r.Draft && r.TagName == tag), current, null);
    }
}
