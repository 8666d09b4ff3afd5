using Baton.Settings.Answers;
using Baton.Settings.Values;

namespace Baton.Settings.Tests.Answers;

/// <summary>Short forms of answers.</summary>
internal static class Rendered
{
    public static SettingsPath Path(string text) => SettingsPath.TryParse(text, out var path) ? path : SettingsPath.Root;

    public static string Text(this ExplainedSetting setting) =>
        $"{setting.Path}={setting.Value ?? "-"} " + string.Join(" < ", setting.Steps.Select(s => $"{s.Source} {s.Kind} {s.Value} {s.Where}"));
}
