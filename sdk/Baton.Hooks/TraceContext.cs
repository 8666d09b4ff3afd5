using System.Diagnostics;

namespace Baton.Hooks;

/// <summary>
/// The place in a trace that a program gets which Baton starts: https://opentelemetry.io/docs/specs/otel/context/env-carriers/. It is the running operation or step while this run
/// makes spans, and otherwise what the caller of this run gave to it.
/// </summary>
public static class TraceContext
{
    /// <summary>The caller's variable with the parent span.</summary>
    public const string Parent = "TRACEPARENT";

    /// <summary>The caller's variable with what tracing systems add.</summary>
    public const string State = "TRACESTATE";

    /// <summary>Both variables for a child; null for one that it does not get.</summary>
    /// <param name="outside">The environment variables of this process.</param>
    public static IEnumerable<KeyValuePair<string, string?>> Of(IReadOnlyDictionary<string, string> outside)
    {
        ArgumentNullException.ThrowIfNull(outside);
        var (parent, state) = Activity.Current is { IdFormat: ActivityIdFormat.W3C } current
            ? (current.Id, current.TraceStateString)
            : (outside.GetValueOrDefault(Parent), outside.GetValueOrDefault(State));
        var isWhole = ActivityContext.TryParse(parent, state, out _);
        return [KeyValuePair.Create(Parent, isWhole ? parent : null), KeyValuePair.Create(State, isWhole ? state : null)];
    }
}
