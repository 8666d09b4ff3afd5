using Baton.Cake;
using Baton.Cake.Targets;
using Cake.Frosting;

/// <summary>A step of this build's own, between Test and Pack: no source file may contain a marker of unfinished work.</summary>
[TaskName("Scan")]
[TaskDescription("Look for unfinished work in the sources.")]
[IsDependentOn(typeof(TestTarget))]
[IsDependeeOf(typeof(PackTarget))]
public sealed class ScanTarget : StepTarget
{
    protected override Task StepAsync(BatonContext context)
    {
        var sources = Directory.GetFiles(context.Unit.Absolute("src/Greeter"), "*.cs");
        if (sources.FirstOrDefault(file => File.ReadAllText(file).Contains("FIXME", StringComparison.Ordinal)) is { } unfinished)
        {
            throw new InvalidOperationException($"'{unfinished}' contains FIXME.");
        }

        context.Run.Note($"{sources.Length} files scanned");
        return Task.CompletedTask;
    }
}
