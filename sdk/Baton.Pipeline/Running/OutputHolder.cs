using System.Text.Json;

namespace Baton.Pipeline.Running;

/// <summary>The run that works in a unit's output folder.</summary>
/// <param name="User">Who started it.</param>
/// <param name="Host">The machine.</param>
/// <param name="ProcessId">The process there.</param>
/// <param name="Command">What it does.</param>
/// <param name="Since">Since when, UTC.</param>
internal sealed record OutputHolder(string User, string Host, int ProcessId, string Command, DateTimeOffset Since)
{
    public string ToText() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web) + "\n";

    /// <summary>Reads one; null when it is cut off, or another program's.</summary>
    public static OutputHolder? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<OutputHolder>(text, JsonSerializerOptions.Web) is { User: not null, Host: not null, Command: not null } holder ? holder : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public override string ToString() => $"{User}@{Host} (process {ProcessId}{(Command.Length == 0 ? "" : $", 'baton {Command}'")}) since {Since.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC";
}
