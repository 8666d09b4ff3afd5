using Baton.Core.Diagnostics;
using Baton.Core.Planning;

namespace Baton.Git;

/// <summary>The repository has no tag of a release that was given up.</summary>
/// <param name="repository">Where.</param>
/// <param name="name">The tag.</param>
public sealed class RemoveTagOperation(GitRepository repository, string name) : IOperation
{
    /// <inheritdoc/>
    public string Id => "remove-tag";

    /// <inheritdoc/>
    public OperationDescription Describe() => new("delete tag", name);

    /// <inheritdoc/>
    public Task<Observation> ObserveAsync(CancellationToken cancellationToken) => Task.FromResult<Observation>(repository.FindTag(name) is { } commit
        ? new Observation.Missing($"marks {commit}") { Writes = [$"git tag --delete {name}"] } : new Observation.Satisfied($"there is no tag '{name}'"));

    /// <inheritdoc/>
    public Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken) => Task.FromResult(repository.DeleteTag(name));
}
