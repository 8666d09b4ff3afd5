using System.Collections.Immutable;
using Baton.Core.Checks;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Core.Plugins;
using Baton.Core.Releases;

namespace Baton.Feeds.Publishing;

/// <summary>Pushes the packages of a release to a feed.</summary>
/// <param name="Feed">The feed.</param>
internal sealed record NuGetPublisher(NuGetConfiguration Feed) : IPublisher
{
    public string Name => "nuget";

    public object? Settings => Feed;

    public bool KeepsRecords => false;

    public ImmutableArray<string> SecretVariables => [Feed.Key];

    public Result<PublishingWaves> Plan(PluginContext context, PublishRequest request) =>
        new PublishingWaves { Irrevocable = FeedPublisher.Plan(request.Release, context.Packages, Target(context) with { Id = request.Id }) };

    public Task<ImmutableArray<CheckFinding>> CheckAsync(PluginContext context, Release release, bool offline, CancellationToken cancellationToken) =>
        FeedPreflight.CheckAsync(Target(context), offline, cancellationToken);

    public async Task<Result<ImmutableArray<FetchedRelease>>> FetchAsync(PluginContext context, FetchRequest request, CancellationToken cancellationToken) =>
        await FeedRelease.FetchAsync(context, Target(context), request, cancellationToken);

    public async Task<Result<ImmutableArray<IOperation>>> WithdrawAsync(PluginContext context, Release release, string id, CancellationToken cancellationToken)
    {
        var ids = await context.PackageIds(Feed.Source, release.Version);
        if (!ids.IsSuccess)
        {
            return Result<ImmutableArray<IOperation>>.Failure(ids.Diagnostics);
        }

        var scratch = Directory.CreateTempSubdirectory("baton-").FullName;
        try
        {
            foreach (var package in ids.Value)
            {
                var found = await FeedDownload.RunAsync(Target(context), package, release.Version, Path.Combine(scratch, package), cancellationToken);
                if (!found.IsSuccess)
                {
                    return Result<ImmutableArray<IOperation>>.Failure(found.Diagnostics);
                }

                if (found.Value)
                {
                    return WithdrawalDiagnostics.Published.Report(
                        $"'{Feed.Source}' has {package} {release.Version}.", "A package on a feed stays there. Release a newer version that corrects it.");
                }
            }

            return Result<ImmutableArray<IOperation>>.Success([]);
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private FeedTarget Target(PluginContext context) =>
        new(Feed, context.Folder, context.Variables, context.Time) { Receipts = Path.Combine(context.Output, "receipts") };
}
