using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Baton.Pipeline.Answers;

/// <summary>The order in which releases can go live in an environment.</summary>
/// <param name="Environment">The environment.</param>
/// <param name="Releases">Those that can go, in that order.</param>
/// <param name="Live">Those that are live there already, such as <c>users 1.4.0</c>.</param>
/// <param name="Blocked">Those that cannot go, such as <c>users 2.0.0</c>.</param>
/// <param name="Mermaid">The order as a flowchart of Mermaid: an arrow from each release to those that need it first.</param>
public sealed record OrderAnswer(string Environment, ImmutableArray<OrderedAnswer> Releases, ImmutableArray<string> Live, ImmutableArray<string> Blocked, string Mermaid)
{
    /// <summary>Whether a person asked for the flowchart.</summary>
    [JsonIgnore]
    public bool IsGraph { get; init; }
}
