using System.Text;
using Baton.Core.Diagnostics;
using Baton.Settings.Reading;
using Baton.Settings.Values;

namespace Baton.Settings.Tests.Reading;

/// <summary>Layers from texts.</summary>
internal static class Parsed
{
    public static Result<SettingsMap> Json(string text) => SettingsReader.ParseLayer(Encoding.UTF8.GetBytes(text), "common.json", SettingsLimits.Default);

    public static Result<SettingsMap> Yaml(string text) => SettingsReader.ParseLayer(Encoding.UTF8.GetBytes(text), "common.yaml", SettingsLimits.Default);

    public static Diagnostic Refusal(this Result<SettingsMap> result)
    {
        Assert.False(result.IsSuccess);
        return result.Diagnostics[0];
    }

    public static string Texts(this SettingsNode node) => string.Join(" ", node.Leaves().Select(l => $"{l.Path}={Text(l.Node)}"));

    private static string Text(SettingsNode node) => node switch
    {
        SettingsString text => $"'{text.Value}'",
        SettingsNumber number => number.Json,
        SettingsFlag flag => flag.Value ? "true" : "false",
        SettingsMap => "{}",
        SettingsList => "[]",
        _ => node.Type,
    };
}
