using System.Collections.Immutable;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Steps;

namespace Baton.Pipeline.Road;

/// <summary>The first two steps, which everything begins with; apart, so that who asks for a version loads nothing else.</summary>
internal static class RoadStart
{
    public static ImmutableArray<RoadStep> Steps { get; } =
    [
        RoadStep.Of<Asked, Found>("Unit", "find the release unit and its baton.json", FindUnit.RunAsync),
        RoadStep.Of<Found, Versioned>("Version", "decide the version from git", DecideVersion.RunAsync),
    ];
}
