using System.Collections.Immutable;
using System.Text.Json;
using Baton.Core.Diagnostics;
using Baton.Settings.Values;

namespace Baton.Settings.Output;

/// <summary>Settings as a ledger keeps them, to be written again later: JSON, secrets by reference.</summary>
public static class RecordedSettings
{
    private const string Secret = "$secret";

    private static readonly SourceLocation Where = new("ledger");

    /// <summary>Reads what <see cref="SettingsJson.Recorded"/> has written.</summary>
    public static Result<SettingsMap> Read(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 256 });
            return Read(json.RootElement) is SettingsMap map ? map : Bad("They are no object.");
        }
        catch (JsonException exception)
        {
            return Bad(exception.Message);
        }
    }

    private static Diagnostic Bad(string why) =>
        SettingsDiagnostics.Unreadable.Report($"The settings in the ledger cannot be read: {why}", "Deploy the version that you want instead of going back.", Where);

    private static SettingsNode Read(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object when value.TryGetProperty(Secret, out var reference) => new SettingsSecret(Read(reference), Where),
        JsonValueKind.Object => new SettingsMap(
            SettingsMap.None.AddRange(value.EnumerateObject().Select(m => KeyValuePair.Create(m.Name, Read(m.Value)))), Where),
        JsonValueKind.Array => new SettingsList([.. value.EnumerateArray().Select(Read)], Where),
        JsonValueKind.String => new SettingsString(value.GetString()!, Where),
        JsonValueKind.Number => new SettingsNumber(value.GetRawText(), Where),
        JsonValueKind.True or JsonValueKind.False => new SettingsFlag(value.GetBoolean(), Where),
        _ => new SettingsNull(Where),
    };
}
