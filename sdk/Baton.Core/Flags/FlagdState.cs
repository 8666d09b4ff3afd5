using System.Collections.Immutable;
using Baton.Core.Configuration;

namespace Baton.Core.Flags;

/// <summary>
/// What a flagd flag answers. Disabled, or without a default variant, it leaves the answer to the code's own default, which is what
/// off means here. A flag that is not boolean is off only then: which of its variants is the old behaviour, the file does not say.
/// </summary>
internal static class FlagdState
{
    public static FlagState Of(bool enabled, string? standard, ImmutableArray<Node.Member> variants, Node? targeting)
    {
        if (!enabled)
        {
            return FlagState.Off;
        }

        var answer = variants.FirstOrDefault(v => v.Key == standard)?.Value switch
        {
            null or Node.Flag { Value: false } => FlagState.Off,
            _ => FlagState.On,
        };
        return targeting is Node.Map { Members.Length: > 0 } && CanDiffer(variants, answer) ? FlagState.Conditional : answer;
    }

    /// <summary>Targeting chooses among the variants; when all of them answer the same there is nothing to choose.</summary>
    private static bool CanDiffer(ImmutableArray<Node.Member> variants, FlagState answer) =>
        variants.Any(v => (v.Value is Node.Flag { Value: false } ? FlagState.Off : FlagState.On) != answer);
}
