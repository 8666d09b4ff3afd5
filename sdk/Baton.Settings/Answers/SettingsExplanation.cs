using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Settings.Merging;
using Baton.Settings.Output;
using Baton.Settings.Rendering;
using Baton.Settings.Values;

namespace Baton.Settings.Answers;

/// <summary>Which layer set each setting, and what it overrode.</summary>
/// <param name="Settings">The settings, in the order of their paths. A list is one setting.</param>
public sealed record SettingsExplanation(ImmutableArray<ExplainedSetting> Settings)
{
    /// <summary>Explains settings.</summary>
    /// <param name="rendered">The settings.</param>
    /// <param name="path">The path of one setting or object; the root for all.</param>
    /// <returns>The explanation, or an error when no layer ever set the path.</returns>
    public static Result<SettingsExplanation> Of(RenderedSettings rendered, SettingsPath path)
    {
        var settings = rendered.Log.Where(a => a.Kind != AssignmentKind.Deleted && (a.Path.IsWithin(path) || path.IsWithin(a.Path)))
            .Select(a => a.Path).Distinct()
            .Where(p => rendered.Tree.Find(p) is not SettingsMap { Members.Count: > 0 })
            .Select(p => One(rendered, p))
            .OrderBy(s => s.Path.ToString(), StringComparer.Ordinal).ToImmutableArray();
        return settings.Length > 0 ? new SettingsExplanation(settings) : Unknown(rendered, path);
    }

    private static ExplainedSetting One(RenderedSettings rendered, SettingsPath path)
    {
        var history = rendered.Log.Where(a => a.Path == path || (a.Kind == AssignmentKind.Deleted && path.IsWithin(a.Path)))
            .Select(a => new SettingsStep(a.Source, a.Kind, a.Kind == AssignmentKind.Deleted ? "" : SettingsJson.DisplayLine(a.Node), a.Node.Where))
            .Reverse().ToImmutableArray();
        return new ExplainedSetting(path, rendered.Tree.Find(path) is { } value ? SettingsJson.DisplayLine(value) : null, history);
    }

    private static Diagnostic Unknown(RenderedSettings rendered, SettingsPath path)
    {
        var near = Nearest.Match(path.ToString(), rendered.Log.Select(a => a.Path.ToString()).Distinct());
        return SettingsDiagnostics.UnknownSetting.Report(
            ObjectReader.Shown($"No layer sets '{path}' for {rendered.Request.Application} in {rendered.Request.Environment}."),
            near is null ? "Correct the path; without one all settings are explained." : $"Did you mean '{near}'?");
    }
}
