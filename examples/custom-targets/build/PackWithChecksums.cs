using Baton.Cake;
using Baton.Cake.Targets;
using Baton.Core.Diagnostics;
using Baton.Pipeline.Stages;
using Cake.Frosting;

/// <summary>Replaces Baton's Pack, because it has the same name: a list of checksums is one more artifact.</summary>
[TaskName("Pack")]
[TaskDescription("Pack the artifacts and a list of their checksums.")]
public sealed class PackWithChecksums : PackTarget
{
    protected override async Task<Result<MadeArtifacts>> MakeAsync(BatonContext context)
    {
        var made = await base.MakeAsync(context);
        if (!made.IsSuccess)
        {
            return made;
        }

        await File.WriteAllLinesAsync(
            Path.Combine(context.Unit.Packages, "checksums.txt"),
            made.Value.Artifacts.Select(artifact => $"{artifact.Sha256}  {artifact.Name}"));
        return Collect(context, made.Value);
    }
}
