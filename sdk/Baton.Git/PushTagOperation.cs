using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Git.Diagnostics;

namespace Baton.Git;

/// <summary>The release's tag is at the remote, so that every other clone counts from it.</summary>
/// <param name="remote">Where to.</param>
/// <param name="name">The tag.</param>
/// <param name="commit">What it marks.</param>
/// <param name="address">The remote as people know it.</param>
public sealed class PushTagOperation(GitRemote remote, string name, string commit, string address) : IOperation
{
    /// <inheritdoc/>
    public string Id => "push-tag";

    /// <inheritdoc/>
    public OperationDescription Describe() => new("push tag", name, ("commit", commit), ("remote", $"{remote.Name} {address}"));

    /// <inheritdoc/>
    public async Task<Observation> ObserveAsync(CancellationToken cancellationToken)
    {
        var found = await remote.FindTagAsync(name, cancellationToken);
        return !found.IsSuccess ? new Observation.Conflict(found.Diagnostics[0])
            : found.Value.FirstOrDefault(t => t.Commit is not null && t.Commit != commit) is { } other ? new Observation.Conflict(GitDiagnostics.RemoteTagElsewhere.Report(
                $"At {other.Address}, the tag '{name}' marks {other.Commit}, and the release is made of {commit}.",
                $"A version is made once: cut another one. A tag that nobody has used can be deleted: git push --delete {remote.Name} {name}"))
            : found.Value.FirstOrDefault(t => t.Commit is null) is { } missing ? new Observation.Missing($"{missing.Address} has no tag '{name}'") { Writes = [$"git push {remote.Name} refs/tags/{name}"] }
            : new Observation.Satisfied($"marks {commit}");
    }

    /// <inheritdoc/>
    public async Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken)
    {
        if (await remote.PushTagAsync(name, cancellationToken) is not { } refused)
        {
            return null;
        }

        // Another run may have been quicker: of the same release, or of another commit.
        return await ObserveAsync(cancellationToken) switch
        {
            Observation.Satisfied => null,
            Observation.Conflict { Why: { } elsewhere } when elsewhere.Descriptor == GitDiagnostics.RemoteTagElsewhere => elsewhere,
            _ => refused,
        };
    }
}
