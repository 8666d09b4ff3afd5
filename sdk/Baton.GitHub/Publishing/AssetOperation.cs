using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.GitHub.Api;
using Baton.GitHub.Api.Wire;

namespace Baton.GitHub.Publishing;

/// <summary>The release has this file.</summary>
internal sealed class AssetOperation(Publication publication, ReleaseFile file) : GitHubOperation(publication, $"asset/{file.Artifact.Name}"), IConcurrentOperation
{
    private long? _uploaded;

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
        if (_uploaded is { } id)
        {
            // What was said when it was uploaded is not what is there; this is.
            var asset = await Api.GetAsync<AssetWire>($"releases/assets/{id}", cancellationToken);
            if (asset.IsSuccess || asset.Failure!.Kind != FailureKind.NotFound)
            {
                return asset.IsSuccess ? await VerifyAsync(asset.Value, cancellationToken) : Failed(asset.Failure!);
            }
        }

        var seen = await Publication.Assets.LookAsync(anew: _uploaded is not null, cancellationToken);
        return !seen.IsSuccess ? Failed(seen.Failure!)
            : seen.Value.Release is not { } release ? new Observation.Missing("there is no release yet")
            : await JudgeAsync(seen.Value.Find(Name), !release.Draft, cancellationToken);
    }

    public override Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken) => ObservedWrite.RunAsync(Publication, async number =>
    {
        var seen = await Publication.Assets.LookAsync(anew: number > 0, cancellationToken);
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
            switch (await JudgeAsync(there, !release.Draft, cancellationToken))
            {
                case Observation.Satisfied:
                    return WriteStep.Done;
                case Observation.Conflict conflict:
                    return WriteStep.Failed(conflict.Why);
            }

            if (await Api.DeleteAsync($"releases/assets/{there.Id}", cancellationToken) is { } failure)
            {
                return WriteStep.Of(failure, Publication, mayBeARace: failure.Says("immutable"));
            }
        }

        return await UploadAsync(release, cancellationToken);
    }, cancellationToken);

    private async Task<Observation> JudgeAsync(AssetWire? asset, bool isPublished, CancellationToken cancellationToken)
    {
        if (asset is null)
        {
            return new Observation.Missing("is not there");
        }

        if (!asset.IsUploaded)
        {
            return new Observation.Missing($"an upload was broken off: its state is '{asset.State}'");
        }

        if (file.IsBuildRecord)
        {
            return new Observation.Satisfied("is there");
        }

        var hash = await Publication.Assets.HashAsync(asset, cancellationToken);
        return !hash.IsSuccess ? Failed(hash.Failure!)
            : hash.Value == file.Artifact.Sha256 ? new Observation.Satisfied($"sha256 {hash.Value}")
            : isPublished ? new Observation.Conflict(OtherBytes(hash.Value))
            : new Observation.Missing($"the draft's has sha256 {hash.Value}");
    }

    private async Task<Observation> VerifyAsync(AssetWire asset, CancellationToken cancellationToken)
    {
        var seen = await JudgeAsync(asset, isPublished: false, cancellationToken);
        return seen is not Observation.Missing missing ? seen : new Observation.Conflict(GitHubDiagnostics.ReadsBackWrong.Report(
            $"'{Name}' was sent with sha256 {file.Artifact.Sha256}, and now: {missing.Why}.",
            "Run the same command again: the draft's file is replaced. If it stays, look for a proxy that changes what passes through."));
    }

    private async Task<WriteStep> UploadAsync(ReleaseWire release, CancellationToken cancellationToken)
    {
        if (await LocalFile.ChangedAsync(file, hash: false, cancellationToken) is { } changed)
        {
            return WriteStep.Failed(changed);
        }

        var sent = await Api.Files.UploadAsync(release.UploadUrl, Name, file.Artifact.Size, () => LocalFile.Open(file), Moved(), cancellationToken);
        if (!sent.IsSuccess)
        {
            // A file that became shorter or longer on the way looks like a network that is down.
            return sent.Failure!.IsUncertain && await LocalFile.ChangedAsync(file, hash: true, cancellationToken) is { } different
                ? WriteStep.Failed(different)
                : WriteStep.Of(sent.Failure, Publication, mayBeARace: sent.Failure.Has("already_exists") || sent.Failure.Says("immutable") || sent.Failure.Kind == FailureKind.NotFound);
        }

        if (sent.Value.SentSha256 != file.Artifact.Sha256)
        {
            await Api.DeleteAsync($"releases/assets/{sent.Value.Asset.Id}", cancellationToken);
            return WriteStep.Failed(LocalFile.Changed(file, $"had sha256 {sent.Value.SentSha256} when it was sent"));
        }

        _uploaded = sent.Value.Asset.Id;
        return WriteStep.Done;
    }

    private Action<long>? Moved() => Publication.Target.Transfers is { } observer ? sent => observer.Moved(Id, Name, sent, file.Artifact.Size) : null;

    private Diagnostic OtherBytes(string sha256) => GitHubDiagnostics.OtherBytes.Report(
        $"{Publication.Release.Tag} is published on {Publication.Target.Repository} with another '{Name}': its sha256 is {sha256}, this one's is {file.Artifact.Sha256}.",
        "A published file is never replaced. Commit, so that the new bytes get a version of their own.");
}
