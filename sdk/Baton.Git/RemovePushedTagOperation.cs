using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Git.Diagnostics;

namespace Baton.Git;

/// <summary>A remote has no tag of a release that was given up.</summary>
/// <param name="remote">Where.</param>
/// <param name="name">The tag.</param>
/// <param name="commit">What the tag marks here; null when there is none. A tag there that does not mark the same commit is not deleted.</param>
public sealed class RemovePushedTagOperation(GitRemote remote, string name, string? commit) : IOperation
{
    /// <inheritdoc/>
    public string Id => "remove-pushed-tag";

    /// <inheritdoc/>
    public OperationDescription Describe() => new("delete pushed tag", name, ("remote", $"{remote.Name} {remote.Address}"));

    /// <inheritdoc/>
    public async Task<Observation> ObserveAsync(CancellationToken cancellationToken)
    {
        var found = await remote.FindTagAsync(name, cancellationToken);
        return !found.IsSuccess ? new Observation.Conflict(found.Diagnostics[0])
            : found.Value.FirstOrDefault(t => t.Commit is not null) is not { } there ? new Observation.Satisfied($"'{remote.Name}' has no tag '{name}'")
            : commit is null ? new Observation.Conflict(GitDiagnostics.RemoteTagElsewhere.Report(
                $"At {there.Address}, the tag '{name}' marks {there.Commit}, and there is no tag '{name}' here to compare it with.",
                $"Fetch it with 'git fetch {remote.Name} tag {name}', look whether it is the release to give up, and run the same command again."))
            : there.Commit != commit ? new Observation.Conflict(GitDiagnostics.RemoteTagElsewhere.Report(
                $"At {there.Address}, the tag '{name}' marks {there.Commit}, and here it marks {commit}.", $"It may be another release. If it is not, delete it: git push --delete {remote.Name} {name}"))
            : new Observation.Missing($"marks {there.Commit}") { Writes = [$"git push --delete {remote.Name} {name}"] };
    }

    /// <inheritdoc/>
    public async Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken)
    {
        var found = await remote.FindTagAsync(name, cancellationToken);
        return !found.IsSuccess ? found.Diagnostics[0]
            : found.Value.FirstOrDefault(t => t.Id is not null) is { Id: { } id } ? await remote.DeleteTagAsync(name, id, cancellationToken) : null;
    }
}
