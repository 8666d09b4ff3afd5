using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.GitHub.Api;

namespace Baton.GitHub.Publishing;

/// <summary>One fact about a release on GitHub.</summary>
internal abstract class GitHubOperation(Publication publication, string name) : IOperation
{
    /// <summary>How often it is looked at again, with growing waits, before a write that GitHub has accepted is said to be lost: what it shows may be what was there before.</summary>
    private const int Looks = 6;

    /// <summary>How often it is written. Another run may have undone it, or have died in the middle of it, in the same moment.</summary>
    private const int Rounds = 3;

    private Observation? _verified;

    public string Id { get; } = $"{publication.Target.Id}/{name}";

    /// <summary>
    /// The writes that make the fact hold in a world that has nothing of the release yet, in their order: method and path, ids as <c>{id}</c>.
    /// Where something is there, looking at it tells the writes: <see cref="Observation.Missing.Writes"/>.
    /// </summary>
    public abstract IReadOnlyList<string> Requests { get; }

    protected Publication Publication { get; } = publication;

    protected GitHubApi Api => Publication.Api;

    public abstract OperationDescription Describe();

    public async Task<Observation> ObserveAsync(CancellationToken cancellationToken) =>
        Publication.Unasked is { } unasked ? new Observation.Conflict(unasked)
        : Interlocked.Exchange(ref _verified, null) ?? await LookAsync(cancellationToken);

    /// <summary>Writes, and looks. The look that ends it is the answer to the next <see cref="ObserveAsync"/>.</summary>
    public async Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken)
    {
        for (var round = 1; ; round++)
        {
            if (await WriteAsync(cancellationToken) is { } said)
            {
                return said;
            }

            _verified = await LookAsync(Looks, cancellationToken);
            if (_verified is not Observation.Missing || round == Rounds)
            {
                return null;
            }
        }
    }

    /// <summary>Looks once.</summary>
    protected abstract Task<Observation> LookAsync(CancellationToken cancellationToken);

    /// <summary>Looks, and again while it is missing.</summary>
    protected Task<Observation> LookAsync(int again, CancellationToken cancellationToken) =>
        ObservedWrite.LookAsync(Publication, _ => LookAsync(cancellationToken), seen => seen is Observation.Missing, cancellationToken, again);

    /// <summary>Writes what is missing.</summary>
    protected abstract Task<Diagnostic?> WriteAsync(CancellationToken cancellationToken);

    protected OperationDescription Describe(string action, string target, params (string Key, string Value)[] details) =>
        new(action, target, [.. details, ("requests", string.Join(", ", Requests))]);

    /// <summary>What is missing, and the writes that make it hold, in their order.</summary>
    protected static Observation Missing(string why, params string[] writes) => new Observation.Missing(why) { Writes = [.. writes] };

    /// <summary>What a failed request means for the run.</summary>
    protected virtual Diagnostic Report(ApiFailure failure) => Failures.Report(failure, Publication);

    protected Observation Failed(ApiFailure failure) => new Observation.Conflict(Report(failure));

    protected string Write(string method, string path) => $"{method} {Publication.Shown(path)}";
}
