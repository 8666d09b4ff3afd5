using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Core.Releases;
using Baton.Core.Releases.Archives;
using Baton.GitHub.Api;
using Baton.GitHub.Api.Wire;

namespace Baton.GitHub.Publishing;

/// <summary>The release has this file.</summary>
internal sealed class AssetOperation(Publication publication, ReleaseFile file) : GitHubOperation(publication, $"asset/{file.Artifact.Name}"), IConcurrentOperation
{
    private readonly RivalUpload _rival = new(publication.Target.Access.Time);
    private AssetWire? _uploaded;
    private bool _mayHaveBegun;
    private bool _isWritten;

    public string Group => $"{Publication.Target.Id}/asset";

    public int AtOnce => Publication.Target.Access.UploadsAtOnce;

    public override IReadOnlyList<string> Requests => [Write("POST", $"releases/{{id}}/assets?name={Name}")];

    private string Name => file.Artifact.Name;

    // The record says when it was built, so its size may differ between two builds of one release.
    public override OperationDescription Describe() => file.IsBuildRecord
        ? Describe("upload", $"{Publication.Target.Repository}@{Publication.Release.Tag}/{Name}")
        : Describe("upload", $"{Publication.Target.Repository}@{Publication.Release.Tag}/{Name}", ("size", file.Artifact.Size.ToString()), ("sha256", file.Artifact.Sha256));

    protected override async Task<Observation> LookAsync(CancellationToken cancellationToken)
    {
        // The answer to an upload tells what GitHub has kept, digest and all. Everything is listed once more before it is published.
        if (Interlocked.Exchange(ref _uploaded, null) is { } ours && await VerifyAsync(ours, cancellationToken) is { } verdict)
        {
            return verdict;
        }

        var seen = await Publication.Assets.LookAsync(anew: _isWritten, cancellationToken);
        return !seen.IsSuccess ? Failed(seen.Failure!)
            : seen.Value.Release is not { } release ? Missing("there is no release yet", [.. Requests])
            : await JudgeAsync(seen.Value, release, cancellationToken);
    }

    protected override async Task<Diagnostic?> WriteAsync(CancellationToken cancellationToken)
    {
        var isAgain = _isWritten;
        _isWritten = true;
        return await ObservedWrite.RunAsync(Publication, number => TryAsync(anew: isAgain || number > 0, cancellationToken), cancellationToken);
    }

    private async Task<WriteStep> TryAsync(bool anew, CancellationToken cancellationToken)
    {
        var seen = await SettledAsync(anew, cancellationToken);
        if (!seen.IsSuccess)
        {
            return WriteStep.Of(seen.Failure!, Publication);
        }

        if (seen.Value.Release is not { } release)
        {
            return WriteStep.NotYet("there is no release to upload to");
        }

        if (seen.Value.Find(Name) is { } there)
        {
            switch (await JudgeAsync(seen.Value, release, cancellationToken))
            {
                case Observation.Satisfied:
                    return WriteStep.Done;
                case Observation.Conflict conflict:
                    return WriteStep.Failed(conflict.Why);
            }

            if (there.IsUploaded && await PublishedSinceAsync(release, cancellationToken) is { } published)
            {
                return published;
            }

            if (await Api.DeleteAsync($"releases/assets/{there.Id}", cancellationToken) is { } failure)
            {
                return WriteStep.Of(failure, Publication, mayBeARace: failure.Says("immutable"));
            }
        }

        return await UploadAsync(release, cancellationToken);
    }

    /// <summary>The list may be an old one; what everybody can download is not deleted because of it.</summary>
    private async Task<WriteStep?> PublishedSinceAsync(ReleaseWire release, CancellationToken cancellationToken)
    {
        var now = await Api.GetAsync<ReleaseWire>($"releases/{release.Id}", cancellationToken);
        return now.Failure is { } failure ? WriteStep.Of(failure, Publication, mayBeARace: failure.Kind == FailureKind.NotFound)
            : now.Value!.Draft ? null
            : WriteStep.NotYet($"{Publication.Release.Tag} was published, and is still listed as a draft");
    }

    /// <summary>Looks; and where another run is sending the file, until it has sent it or has given up.</summary>
    private Task<ApiAnswer<AssetSurvey.Surveyed>> SettledAsync(bool anew, CancellationToken cancellationToken) => ObservedWrite.LookAsync(
        Publication,
        number => Publication.Assets.LookAsync(anew || number > 0, cancellationToken),
        seen => seen.IsSuccess && seen.Value.Find(Name) is { IsUploaded: false } begun && _rival.IsUnderWay(begun),
        cancellationToken);

    private async Task<Observation> JudgeAsync(AssetSurvey.Surveyed seen, ReleaseWire release, CancellationToken cancellationToken)
    {
        var upload = Write("POST", $"releases/{release.Id}/assets?name={Name}");
        if (seen.Find(Name) is not { } asset)
        {
            return await Publication.Comparison.MayLackAsync(file, seen, cancellationToken) ? new Observation.Satisfied("the build that was published first has none") : Missing("is not there", upload);
        }

        string[] replace = [Write("DELETE", $"releases/assets/{asset.Id}"), upload];
        if (!asset.IsUploaded)
        {
            return Missing($"an upload was broken off: its state is '{asset.State}'", replace);
        }

        var match = await Publication.Comparison.CompareAsync(asset, file, seen, cancellationToken);
        return !match.IsSuccess ? match.Failure!.Kind == FailureKind.NotFound ? Missing("was replaced while it was read", replace) : Failed(match.Failure)
            : match.Value.IsSame ? new Observation.Satisfied(match.Value.Evidence)
            : !release.Draft ? new Observation.Conflict(OtherBytes(match.Value.Evidence, await Publication.Comparison.ExplainAsync(asset, file, cancellationToken)))
            : Missing($"the draft's has {match.Value.Evidence}", replace);
    }

    /// <summary>Whether GitHub has kept what this run has sent.</summary>
    /// <returns>Null when it is gone again: then another run may have replaced it.</returns>
    private async Task<Observation?> VerifyAsync(AssetWire asset, CancellationToken cancellationToken)
    {
        if (!asset.IsUploaded)
        {
            return Wrong($"its state is '{asset.State}'");
        }

        var match = await Publication.Comparison.CompareAsync(asset, file, seen: null, cancellationToken);
        return match.IsSuccess ? match.Value.IsSame ? new Observation.Satisfied(match.Value.Evidence) : Wrong($"GitHub has {match.Value.Evidence}")
            : match.Failure!.Kind == FailureKind.NotFound ? null : Failed(match.Failure);

        Observation Wrong(string now) => new Observation.Conflict(GitHubDiagnostics.ReadsBackWrong.Report(
            $"'{Name}' was sent with sha256 {file.Artifact.Sha256}, and now: {now}.",
            "Run the same command again: the draft's file is replaced. If it stays, look for a proxy that changes what passes through."));
    }

    private async Task<WriteStep> UploadAsync(ReleaseWire release, CancellationToken cancellationToken)
    {
        if (await LocalFile.ChangedAsync(file, hash: false, cancellationToken) is { } changed)
        {
            return WriteStep.Failed(changed);
        }

        var begin = Api.Time.GetTimestamp();
        var sent = await Api.Files.UploadAsync(release.UploadUrl, Name, file.Artifact.Size, file.Path, () => LocalFile.Open(file), Moved(), cancellationToken);
        if (!sent.IsSuccess)
        {
            // What another run has deleted, or has begun before, it is sending itself. After an upload of this run whose end nobody knows, it may be that one.
            if (sent.Failure!.Kind == FailureKind.NotFound || (sent.Failure.Has("already_exists") && !_mayHaveBegun))
            {
                _rival.Met(Api.Time.GetElapsedTime(begin));
            }

            _mayHaveBegun |= sent.Failure.IsUncertain;

            // A file that became shorter or longer on the way looks like a network that is down.
            return sent.Failure.IsUncertain && await LocalFile.ChangedAsync(file, hash: true, cancellationToken) is { } different
                ? WriteStep.Failed(different)
                : WriteStep.Of(sent.Failure, Publication, mayBeARace: sent.Failure.Has("already_exists") || sent.Failure.Says("immutable") || sent.Failure.Kind == FailureKind.NotFound);
        }

        // The answer has the hash of what arrived. Where it is another one, or none, it matters whether the file was still what the release says.
        if (sent.Value.Sha256 != file.Artifact.Sha256 && await LocalFile.ChangedAsync(file, hash: true, cancellationToken) is { } other)
        {
            await Api.DeleteAsync($"releases/assets/{sent.Value.Id}", cancellationToken);
            return WriteStep.Failed(other);
        }

        _uploaded = sent.Value;
        return WriteStep.Done;
    }

    private Action<long>? Moved() => Publication.Target.Transfers is { } observer ? sent => observer.Moved(Id, Name, sent, file.Artifact.Size) : null;

    private Diagnostic OtherBytes(string there, ArchiveDifference? difference) => GitHubDiagnostics.OtherBytes.Report(
        $"{Publication.Release.Tag} is published on {Publication.Target.Repository} with another '{Name}': it has {there}; this one's sha256 is {file.Artifact.Sha256}{(difference is null ? "" : $"; {difference}")}.",
        difference?.Advice ?? "A published file is never replaced. Compare it with the file of this build; then release this commit under a version of its own, or leave the published one as it is.");
}
