using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Baton.Settings.Values;

namespace Baton.Settings.Output;

/// <summary>Settings as JSON, the same bytes for the same values: keys in ordinal order, two spaces, line feeds.</summary>
public static class SettingsJson
{
    /// <summary>What stands in the place of a secret where people look.</summary>
    public const string SecretShown = "(secret)";

    /// <summary>For people: secrets are <c>(secret)</c>.</summary>
    public static string Display(SettingsNode node) => Text(node, indented: true, JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SecretForm.Hidden) + "\n";

    /// <summary>The same on one line.</summary>
    public static string DisplayLine(SettingsNode node) => Text(node, indented: false, JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SecretForm.Hidden);

    /// <summary>For the application: secrets are written as they are.</summary>
    /// <exception cref="InvalidOperationException">A secret is not resolved, or a value is missing.</exception>
    public static string File(SettingsNode node) => Text(node, indented: true, JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SecretForm.Value) + "\n";

    /// <summary>For a script in a page: no character ends a string, a tag or a comment.</summary>
    /// <exception cref="InvalidOperationException">A secret is not resolved, or a value is missing.</exception>
    public static string Script(SettingsNode node) => Text(node, indented: false, JavaScriptEncoder.Default, SecretForm.Value);

    /// <summary>On one line with secrets by reference, as a ledger keeps it.</summary>
    /// <exception cref="InvalidOperationException">A secret is resolved, or a value is missing.</exception>
    public static string Recorded(SettingsNode node) => Text(node, indented: false, JavaScriptEncoder.Default, SecretForm.Reference);

    private static string Text(SettingsNode node, bool indented, JavaScriptEncoder encoder, SecretForm secrets)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = indented, NewLine = "\n", Encoder = encoder }))
        {
            Write(writer, node, secrets);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, SettingsNode node, SecretForm secrets)
    {
        switch (node)
        {
            case SettingsMap map:
                writer.WriteStartObject();
                foreach (var (key, value) in map.Members)
                {
                    writer.WritePropertyName(key);
                    Write(writer, value, secrets);
                }

                writer.WriteEndObject();
                break;
            case SettingsList list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(writer, item, secrets);
                }

                writer.WriteEndArray();
                break;
            case SettingsString text:
                writer.WriteStringValue(text.Value);
                break;
            case SettingsNumber number:
                // A raw value would be written without its indentation.
                using (var json = JsonDocument.Parse(number.Json))
                {
                    json.RootElement.WriteTo(writer);
                }

                break;
            case SettingsFlag flag:
                writer.WriteBooleanValue(flag.Value);
                break;
            case SettingsNull:
                writer.WriteNullValue();
                break;
            case SettingsSecret secret when secrets == SecretForm.Reference:
                writer.WriteStartObject();
                writer.WritePropertyName("$secret");
                Write(writer, secret.Reference, secrets);
                writer.WriteEndObject();
                break;
            case SettingsSecretValue secret when secrets == SecretForm.Value:
                writer.WriteStringValue(secret.Value.Reveal());
                break;
            case SettingsSecret or SettingsSecretValue when secrets == SecretForm.Hidden:
                writer.WriteStringValue(SecretShown);
                break;
            case SettingsMissing or SettingsDeleted when secrets == SecretForm.Hidden:
                writer.WriteStringValue(node.Type);
                break;
            default:
                throw new InvalidOperationException($"{node.Type} has no value to write.");
        }
    }

    /// <summary>What is written for a secret.</summary>
    private enum SecretForm
    {
        Hidden,
        Value,
        Reference,
    }
}
