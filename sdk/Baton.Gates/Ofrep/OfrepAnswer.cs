using System.Text.Json;
using Baton.Core.Flags;

namespace Baton.Gates.Ofrep;

/// <summary>What a server's answer says of a flag. One answer is for one context; its reason tells whether another could differ.</summary>
internal static class OfrepAnswer
{
    // Reasons that hold for every context. "reason" is an open string: what is not known here may depend on the context.
    private static readonly HashSet<string> ForEveryone = new(StringComparer.OrdinalIgnoreCase) { "STATIC", "DEFAULT", "DISABLED" };

    /// <summary>Reads the answer of a 200; null when it is none.</summary>
    public static FlagState? Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("key", out _))
            {
                return null;
            }

            // Without a value the code's own default counts, and that is the behaviour from before the flag.
            var value = root.TryGetProperty("value", out var found) && found.ValueKind is not (JsonValueKind.Null or JsonValueKind.False) ? FlagState.On : FlagState.Off;
            var reason = root.TryGetProperty("reason", out var said) && said.ValueKind == JsonValueKind.String ? said.GetString()! : "";
            return string.Equals(reason, "DISABLED", StringComparison.OrdinalIgnoreCase) ? FlagState.Off
                : ForEveryone.Contains(reason) ? value : FlagState.Conditional;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether the answer of a 404 says that there is no such flag, rather than no such page.</summary>
    public static bool IsNotFound(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("errorCode", out var code) && code.ValueKind == JsonValueKind.String && code.GetString() == "FLAG_NOT_FOUND";
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
