using System.Text;
using Baton.Pipeline.Answers;

namespace Baton.Tool.Rendering;

/// <summary>The answer to a question about settings, for a person.</summary>
internal static class SettingsText
{
    public static string Of(SettingsAnswer answer) => answer switch
    {
        { Rendered: { } count } => $"The settings of {count} environment{(count == 1 ? "" : "s")} and clusters are valid.",
        { Explanation: { } settings } => string.Join('\n', settings.Select(Explained)),
        { Changes: { Length: 0 } } => "The settings are the same.",
        { Changes: { } changes } => string.Join('\n', changes.Select(Changed)),
        _ => answer.Text?.TrimEnd() ?? "",
    };

    private static string Explained(SettingAnswer setting)
    {
        var text = new StringBuilder($"{setting.Path} = {setting.Value ?? "(not set)"}");
        foreach (var (step, index) in setting.Steps.Select((step, index) => (step, index)))
        {
            text.Append($"\n  {(index == 0 ? step.Kind : $"over {step.Kind}")} {step.Value}{(step.Value.Length > 0 ? " " : "")}in {step.Where}");
        }

        return text.ToString();
    }

    private static string Changed(SettingChangeAnswer change) => change.Kind switch
    {
        "added" => $"+ {change.Path} = {change.After}",
        "removed" => $"- {change.Path} = {change.Before}",
        _ => $"~ {change.Path}: {change.Before} → {change.After}",
    };
}
