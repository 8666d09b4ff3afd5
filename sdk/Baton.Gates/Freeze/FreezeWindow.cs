using System.Collections.Immutable;

namespace Baton.Gates.Freeze;

/// <summary>A time in which nothing new goes live: once, or every week.</summary>
/// <param name="Environments">The environments that it is for; empty for all.</param>
/// <param name="Reason">Why.</param>
internal sealed record FreezeWindow(ImmutableArray<string> Environments, string Reason)
{
    /// <summary>When it begins, of a window that happens once.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>When it ends, of a window that happens once: the first moment after it.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>When it begins and ends in a week; null for a window that happens once.</summary>
    public WeeklyTime? Weekly { get; init; }

    /// <summary>The end of the window that a moment is in; null where it is in none.</summary>
    public DateTimeOffset? EndAt(DateTimeOffset now) => Weekly is { } weekly ? weekly.EndAt(now) : now >= From && now < Until ? Until : null;

    /// <summary>Whether it is for an environment.</summary>
    public bool IsFor(string environment) => Environments.IsEmpty || Environments.Contains(environment, StringComparer.Ordinal);
}
