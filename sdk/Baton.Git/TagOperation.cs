using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Git.Diagnostics;

namespace Baton.Git;

/// <summary>An annotated tag marks the release's commit.</summary>
/// <param name="repository">Where.</param>
/// <param name="name">The tag.</param>
/// <param name="commit">What it marks.</param>
/// <param name="date">Its date: the commit's, so that it is the same object however often and wherever the same person makes it.</param>
public sealed class TagOperation(GitRepository repository, string name, string commit, DateTimeOffset date) : IOperation
{
    /// <inheritdoc/>
    public string Id => "tag";

    /// <inheritdoc/>
    public OperationDescription Describe() => new("create tag", name, ("commit", commit));

    /// <inheritdoc/>
    public Task<Observation> ObserveAsync(CancellationToken cancellationToken) => Task.FromResult<Observation>(repository.FindTag(name) switch
    {
        null => new Observation.Missing($"there is no tag '{name}'"),
        var found when found == commit => new Observation.Satisfied($"marks {commit}"),
        var found => new Observation.Conflict(GitDiagnostics.TagElsewhere.Report(
            $"The tag '{name}' marks {found}, and the release is made of {commit}.", "A version is made once: cut another one. A tag that nobody has seen can be deleted: git tag --delete.")),
    });

    /// <inheritdoc/>
    public Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken) => repository.CreateTagAsync(name, commit, name, cancellationToken, date);
}
