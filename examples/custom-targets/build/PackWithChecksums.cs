using System.Collections.Immutable;
using Baton.Cake.Targets;
using Baton.Core.Releases;
using Baton.Pipeline.Session;
using Cake.Frosting;

/// <summary>Replaces Baton's Pack, because it has the same name: a list of checksums is one more artifact.</summary>
[TaskName("Pack")]
[TaskDescription("Pack the artifacts and a list of their checksums.")]
public sealed class PackWithChecksums : PackTarget
{
    protected override async Task<ImmutableArray<Artifact>> MakeAsync(ReleaseSession session)
    {
        var artifacts = await base.MakeAsync(session);
        await File.WriteAllLinesAsync(
            Path.Combine(session.Unit!.Packages, "checksums.txt"),
            artifacts.Select(artifact => $"{artifact.Sha256}  {artifact.Name}"));
        return Collect(session);
    }
}
