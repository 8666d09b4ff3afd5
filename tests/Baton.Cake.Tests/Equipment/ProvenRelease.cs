using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Plugins;
using Baton.Core.Releases;
using Baton.Pipeline.Road;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;

namespace Baton.Cake.Tests.Equipment;

/// <summary>Releases whose artifacts nobody built.</summary>
internal static class ProvenRelease
{
    /// <summary>Writes the record and the evidence of a release, and shows its plan.</summary>
    public static async Task<IReadOnlyList<string>> PlanErrorsAsync(ReleaseRun run, Noted noted, ImmutableArray<Artifact> artifacts)
    {
        var errors = await run.ErrorsAsync("Prove", Packed(noted, artifacts));
        return errors.Count > 0 ? errors : await run.ErrorsAsync("Plan");
    }

    public static Packed Packed(Noted noted, ImmutableArray<Artifact> artifacts) =>
        new(noted, new MadeArtifacts(artifacts, ImmutableDictionary<string, IPacker>.Empty));
}
