using Baton.Core.Diagnostics;
using Baton.Pipeline.Answers;
using Baton.Pipeline.Running;
using Baton.Pipeline.Settings;
using Baton.Pipeline.Stages;
using Baton.Settings;
using Baton.Settings.Answers;
using Baton.Settings.Output;
using Baton.Settings.Rendering;
using Baton.Settings.Values;

namespace Baton.Pipeline.Commands;

/// <summary>Answers questions about the settings of the application: no secret is read.</summary>
internal static class ShowSettings
{
    /// <summary>Whether the caller asks about settings, and not about baton.json.</summary>
    public static bool IsAsked(ReleaseOptions options) => options.Settings.IsAsked || options.Environment is not null || options.What is not null || options.Explain;

    public static Outcome<Stage> Do(Run run, Versioned stage)
    {
        var settings = new UnitSettings(run, stage.Unit, stage.Version.Version, stage.Options.Settings);
        var answer = stage.Options.Settings.Validates ? Validated(settings) : Answer(settings, stage.Options);
        return run.Has(answer, out var known, out var why) ? new Answered(stage, a => a with { Settings = known }) : Outcome<Stage>.Stop(stage, why);
    }

    private static Result<SettingsAnswer> Validated(UnitSettings settings)
    {
        var problems = settings.Validate(out var count);
        return problems.Count > 0 ? Result<SettingsAnswer>.Failure(problems) : new SettingsAnswer { Rendered = count };
    }

    private static Result<SettingsAnswer> Answer(UnitSettings settings, ReleaseOptions options)
    {
        var asked = options.Settings;

        // 'config --diff staging production' names both; 'config --env staging --diff production' is the same.
        var (first, second) = asked.Difference is { } other && options.Environment is null ? (other, options.What) : (options.Environment, asked.Difference);
        if (first is null || (asked.Difference is not null && second is null))
        {
            return RunDiagnostics.EnvironmentNeeded.Report("The settings of an environment are asked for, and none is named.", "Add --env NAME.");
        }

        var rendered = settings.Render(first, asked.Cluster);
        if (!rendered.IsSuccess)
        {
            return rendered.Reasons;
        }

        var answer = new SettingsAnswer { Environment = first, Cluster = asked.Cluster };
        return second is not null ? Difference(answer, rendered.Value, settings.Render(second, asked.Cluster))
            : asked.IsPublic ? Public(answer, settings.Public(rendered.Value))
            : Path(options.What) is not { } path ? Bad(options.What!)
            : options.Explain ? Explanation(answer, SettingsExplanation.Of(rendered.Value, path))
            : rendered.Value.Tree.Find(path) is { } node ? answer with { Text = SettingsJson.Display(node) }
            : SettingsExplanation.Of(rendered.Value, path) is { IsSuccess: false } unknown ? unknown.Reasons : answer with { Text = "null" };
    }

    private static Result<SettingsAnswer> Difference(SettingsAnswer answer, RenderedSettings first, Result<RenderedSettings> second) => !second.IsSuccess ? second.Reasons : answer with
    {
        Changes = [.. SettingsDifference.Between(first.Tree, second.Value.Tree).Changes.Select(c => new SettingChangeAnswer(c.Path.ToString(), c.Kind, c.Before, c.After))],
    };

    private static Result<SettingsAnswer> Public(SettingsAnswer answer, Result<PublicSettings> subset) =>
        subset.IsSuccess ? answer with { Text = SettingsJson.Display(subset.Value.Tree) } : subset.Reasons;

    private static Result<SettingsAnswer> Explanation(SettingsAnswer answer, Result<SettingsExplanation> explained) => !explained.IsSuccess ? explained.Reasons : answer with
    {
        Explanation =
        [
            .. explained.Value.Settings.Select(s => new SettingAnswer(
                s.Path.ToString(), s.Value, [.. s.Steps.Select(step => new SettingStepAnswer(Word(step), step.Value, step.Source, step.Where.ToString()))])),
        ],
    };

    private static string Word(SettingsStep step) => step.Kind.ToString().ToLowerInvariant();

    private static SettingsPath? Path(string? text) => text is null ? SettingsPath.Root : SettingsPath.TryParse(text, out var path) ? path : null;

    private static Diagnostic Bad(string path) => SettingsDiagnostics.UnknownSetting.Report($"'{path}' is not a path.", "Write keys with dots between them, such as database.host.");
}
