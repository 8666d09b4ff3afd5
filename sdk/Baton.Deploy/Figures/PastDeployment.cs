using System.Collections.Immutable;
using Baton.Deploy.Ledger;

namespace Baton.Deploy.Figures;

/// <summary>One run that deployed, rolled back or retired: what its events come to.</summary>
public sealed record PastDeployment
{
    /// <summary>The release unit.</summary>
    public required string Unit { get; init; }

    /// <summary>The environment.</summary>
    public required string Environment { get; init; }

    /// <summary>The version.</summary>
    public required string Version { get; init; }

    /// <summary>The commit; empty for none.</summary>
    public required string Commit { get; init; }

    /// <summary>When the commit was made, UTC; null where it is not known.</summary>
    public DateTimeOffset? Committed { get; init; }

    /// <summary><c>deploy</c>, <c>rollback</c> or <c>retire</c>.</summary>
    public required string Kind { get; init; }

    /// <summary><c>succeeded</c>, <c>failed</c>, <c>cancelled</c>, <c>retired</c>, or <c>unfinished</c> where no end was written.</summary>
    public required string Outcome { get; init; }

    /// <summary>Who.</summary>
    public required string By { get; init; }

    /// <summary>The machine.</summary>
    public required string Host { get; init; }

    /// <summary>When it began, UTC.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>When the new version was switched to, UTC; null where it never was.</summary>
    public DateTimeOffset? Activated { get; init; }

    /// <summary>Its last event, UTC.</summary>
    public required DateTimeOffset Ended { get; init; }

    /// <summary>Why it failed; empty where it did not.</summary>
    public string Detail { get; init; } = "";

    /// <summary>The gates that were overridden, with the reasons.</summary>
    public ImmutableArray<string> Overrides { get; init; } = [];

    /// <summary>The deployments that events tell of, in the order in which they began.</summary>
    /// <param name="events">Events, oldest first.</param>
    public static ImmutableArray<PastDeployment> Of(IEnumerable<LedgerEvent> events) =>
    [
        .. events.Where(e => e.Kind is "deploy" or "rollback" or "retire")
            .GroupBy(e => (e.Run, e.Unit, e.Environment, e.Version, e.Kind)).Select(g => One([.. g])).OrderBy(d => d.Started),
    ];

    private static PastDeployment One(ImmutableArray<LedgerEvent> events)
    {
        var (first, last) = (events[0], events.LastOrDefault(e => e.Phase is "succeeded" or "failed" or "cancelled" or "retired"));
        return new PastDeployment
        {
            Unit = first.Unit,
            Environment = first.Environment,
            Version = first.Version,
            Commit = first.Commit,
            Committed = events.Select(e => e.Committed).FirstOrDefault(c => c is not null),
            Kind = first.Kind,
            Outcome = last?.Phase ?? "unfinished",
            By = first.By,
            Host = first.Host,
            Started = first.At,
            Activated = events.FirstOrDefault(e => e.Phase == "activating")?.At,
            Ended = events[^1].At,
            Detail = last?.Detail ?? "",
            Overrides = [.. events.Where(e => e.Phase == "overridden").Select(e => e.Detail)],
        };
    }
}
