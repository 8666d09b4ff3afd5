using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Commands;

/// <summary>Prints the configuration in force, or answers what was asked about the settings of the application.</summary>
internal static class ShowConfiguration
{
    public static Outcome<Stage> Do(Run run, Versioned stage) => ShowSettings.IsAsked(stage.Options)
        ? ShowSettings.Do(run, stage)
        : new Answered(stage, answer => answer with { Configuration = ConfigurationText.Of(stage.Unit.Configuration) });
}
