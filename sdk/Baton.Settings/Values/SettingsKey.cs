using System.Text;

namespace Baton.Settings.Values;

/// <summary>A text that is the same for equal values, wherever they were set.</summary>
internal static class SettingsKey
{
    public static string Of(SettingsNode node)
    {
        var text = new StringBuilder();
        Write(node, text);
        return text.ToString();
    }

    // Lengths before texts: no text can look like the end of another one.
    private static void Write(SettingsNode node, StringBuilder text)
    {
        switch (node)
        {
            case SettingsMap map:
                text.Append('{').Append(map.Members.Count);
                foreach (var (key, value) in map.Members)
                {
                    Append(text, 'k', key);
                    Write(value, text);
                }

                break;
            case SettingsList list:
                text.Append('[').Append(list.Items.Length);
                foreach (var item in list.Items)
                {
                    Write(item, text);
                }

                break;
            case SettingsString value:
                Append(text, 's', value.Value);
                break;
            case SettingsNumber number:
                Append(text, 'n', number.Json);
                break;
            case SettingsFlag flag:
                text.Append(flag.Value ? 't' : 'f');
                break;
            case SettingsSecret secret:
                text.Append('$');
                Write(secret.Reference, text);
                break;
            case SettingsSecretValue secret:
                text.Append('$');
                Write(secret.Reference, text);
                break;
            default:
                Append(text, '?', node.Type);
                break;
        }
    }

    private static void Append(StringBuilder text, char type, string value) => text.Append(type).Append(value.Length).Append(':').Append(value);
}
