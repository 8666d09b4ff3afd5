using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Baton.Core.Diagnostics;
using Baton.Settings.Values;

namespace Baton.Settings.Output;

/// <summary>Settings as a ledger keeps them, to be written again later: JSON, secrets by reference.</summary>
public static class RecordedSettings
{
    private const string Secret = "$secret";

    private static readonly SourceLocation Where = new("ledger");

    /// <summary>On one line; the same text for the same settings.</summary>
    /// <param name="tree">Settings that are rendered.</param>
    /// <exception cref="InvalidOperationException">A secret is resolved, or a value is missing.</exception>
    public static string Write(SettingsMap tree)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, tree);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Reads what <see cref="Write(SettingsMap)"/> has written.</summary>
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

    private static void Write(Utf8JsonWriter writer, SettingsNode node)
    {
        switch (node)
        {
            case SettingsMap map:
                writer.WriteStartObject();
                foreach (var (key, value) in map.Members)
                {
                    writer.WritePropertyName(key);
                    Write(writer, value);
                }

                writer.WriteEndObject();
                break;
            case SettingsList list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case SettingsSecret secret:
                writer.WriteStartObject();
                writer.WritePropertyName(Secret);
                Write(writer, secret.Reference);
                writer.WriteEndObject();
                break;
            case SettingsString text:
                writer.WriteStringValue(text.Value);
                break;
            case SettingsNumber number:
                writer.WriteRawValue(number.Json);
                break;
            case SettingsFlag flag:
                writer.WriteBooleanValue(flag.Value);
                break;
            case SettingsNull:
                writer.WriteNullValue();
                break;
            default:
                throw new InvalidOperationException($"{node.Type} is not recorded.");
        }
    }
}
