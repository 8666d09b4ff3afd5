using Baton.Core.Diagnostics;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;

namespace Baton.Pipeline.Stores;

/// <summary><c>baton store</c>: what it is asked to do.</summary>
internal static class StoreCommand
{
    public static Task<Outcome<Stage>> RunAsync(Run run, Versioned stage) => stage.Options.Operands switch
    {
        [] or ["list"] => ListReleases.RunAsync(run, stage),
        ["get", var what] => GetRelease.RunAsync(run, stage, what),
        ["put", var folder] => PutRelease.RunAsync(run, stage, folder),
        ["rm", var what] => RemoveReleases.OneAsync(run, stage, what),
        ["gc"] => RemoveReleases.OldAsync(run, stage),
        var other => Task.FromResult(Outcome<Stage>.Stop(stage, StoreCommandDiagnostics.NotUnderstood.Report(
            $"'store {string.Join(' ', other)}' is not understood.",
            "Write 'store list', 'store get UNIT@VERSION --to FOLDER', 'store put FOLDER', 'store rm UNIT@VERSION' or 'store gc --keep NUMBER'."))),
    };
}
