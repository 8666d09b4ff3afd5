using Baton.Pipeline.Deploying;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;

namespace Baton.Pipeline.Commands;

/// <summary>Says what is live, since when, by whom.</summary>
internal static class ShowStatus
{
    public static async Task<Outcome<Stage>> RunAsync(Run run, Versioned stage)
    {
        var environments = stage.Unit.Configuration.Environments;
        if (stage.Options.Environment is { } name)
        {
            if (!run.Has(stage.Unit.Configuration.FindEnvironment(name), out var only, out var unknown))
            {
                return Outcome<Stage>.Stop(stage, unknown);
            }

            environments = [only];
        }

        var acted = new Acted(stage) { Environments = [] };
        foreach (var environment in environments)
        {
            var looked = await EnvironmentStatus.AddAsync(run, stage.Unit, acted, environment);
            if (!looked.IsSuccess)
            {
                return looked.As<Stage>();
            }

            acted = looked.Next;
        }

        run.Say(StatusVerdict.Of(acted.Environments!.Value));
        return acted;
    }
}
