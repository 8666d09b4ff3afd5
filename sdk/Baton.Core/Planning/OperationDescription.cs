using System.Collections.Immutable;

namespace Baton.Core.Planning;

/// <summary>What an operation will make hold, for people and for <c>--json</c>.</summary>
/// <param name="Action">A verb: <c>create tag</c>, <c>upload</c>, <c>switch live</c>.</param>
/// <param name="Target">What it acts on: a tag, a path, a URL without credentials.</param>
/// <param name="Details">The values that matter (sha256, size, commit), in the order to print.</param>
public sealed record OperationDescription(string Action, string Target, ImmutableArray<KeyValuePair<string, string>> Details)
{
    /// <summary>A description with its details given one by one.</summary>
    public OperationDescription(string action, string target, params (string Key, string Value)[] details)
        : this(action, target, [.. details.Select(d => KeyValuePair.Create(d.Key, d.Value))])
    {
    }

    /// <summary>Everything on one line.</summary>
    public override string ToString() => $"{Action} {Target}" + string.Concat(Details.Select(d => $" {d.Key}={d.Value}"));
}
