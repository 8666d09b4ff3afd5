using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using NuGet.Packaging.Core;

namespace Baton.Feeds.Publishing;

/// <summary>The feed has this version of the package, with this content.</summary>
internal sealed class PackageOperation(Feed feed, PackageFile file) : IOperation
{
    private bool _pushed;

    public string Id { get; } = $"{feed.Target.Id}/{file.Artifact.Name}";

    public OperationDescription Describe() => new(
        "push", $"{feed.Target.Feed.Source}/{file.Artifact.Name}", ("size", file.Artifact.Size.ToString()), ("sha256", file.Artifact.Sha256));

    public async Task<Observation> ObserveAsync(CancellationToken cancellationToken)
    {
        var identity = LocalPackage.Identity(file);
        if (!identity.IsSuccess)
        {
            return new Observation.Conflict(identity.Diagnostics[0]);
        }

        var seen = await LookAsync(identity.Value, cancellationToken);
        return _pushed && seen is Observation.Missing ? await WaitAsync(identity.Value, cancellationToken) : seen;
    }

    public async Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken)
    {
        var copied = await PrivateCopy.OfAsync(file, cancellationToken);
        if (!copied.IsSuccess)
        {
            return copied.Diagnostics[0];
        }

        using var copy = copied.Value;
        var identity = LocalPackage.Identity(copy.File);
        return identity.IsSuccess ? await PushAsync(copy.File, identity.Value, cancellationToken) : identity.Diagnostics[0];
    }

    private Task<Diagnostic?> PushAsync(PackageFile copy, PackageIdentity identity, CancellationToken cancellationToken) => Attempts.RunAsync(feed, async again =>
    {
        // Nobody knows what came of a push whose answer was lost, so that the next try begins with a look.
        if (again && await LookAsync(identity, cancellationToken) is not Observation.Missing and var seen)
        {
            return new Attempt(seen is Observation.Conflict conflict ? conflict.Why : null);
        }

        var failure = await feed.PushAsync(copy, identity, cancellationToken);

        // "Already there" may be this very package, pushed by the last try or by another run, and not shown yet: the look after it tells.
        _pushed = failure is null or { Status: 409 };
        return _pushed ? Attempt.Done : Attempt.Of(failure!, feed);
    }, cancellationToken);

    private async Task<Observation> LookAsync(PackageIdentity identity, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var found = await feed.DownloadAsync(identity, bytes, cancellationToken);
        if (found.Failure is { } failure)
        {
            return new Observation.Conflict(failure.Report(feed));
        }

        return found.IsThere ? Judge(bytes) : new Observation.Missing("is not there");
    }

    private async Task<Observation> WaitAsync(PackageIdentity identity, CancellationToken cancellationToken)
    {
        var (time, start) = (feed.Target.Time, feed.Target.Time.GetTimestamp());
        for (var wait = TimeSpan.FromSeconds(2); time.GetElapsedTime(start) < feed.Target.Patience; wait = TimeSpan.FromSeconds(Math.Min(30, wait.TotalSeconds * 1.5)))
        {
            await Task.Delay(wait, time, cancellationToken);
            if (await LookAsync(identity, cancellationToken) is not Observation.Missing and var seen)
            {
                return seen;
            }
        }

        return new Observation.Conflict(FeedDiagnostics.NotYetThere.Report(
            $"'{feed.Target.Feed.Source}' took {identity} and has not shown it within {feed.Target.Patience.TotalMinutes:0} minutes.",
            "Look at the feed's own page of the package for what its validation says, and run the same command again: it goes on where it stopped."));
    }

    private Observation Judge(MemoryStream bytes)
    {
        var hash = LocalPackage.Hash(bytes);
        return hash == file.Artifact.Sha256 ? new Observation.Satisfied($"sha256 {hash}")
            : PackageContent.Difference(file.Path, bytes) is not { } difference ? new Observation.Satisfied($"the same content, signed by the feed: sha256 {hash}")
            : new Observation.Conflict(FeedDiagnostics.OtherBytes.Report(
                $"'{feed.Target.Feed.Source}' has another '{file.Artifact.Name}': its sha256 is {hash}, this one's is {file.Artifact.Sha256}; {difference}.",
                difference.Advice));
    }
}
