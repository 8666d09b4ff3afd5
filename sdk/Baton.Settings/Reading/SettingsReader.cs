using Baton.Core.Diagnostics;
using Baton.Settings.Values;

namespace Baton.Settings.Reading;

/// <summary>Reads files of settings.</summary>
public static class SettingsReader
{
    /// <summary>The ends of the names that are read: JSON first.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".json", ".yaml", ".yml"];

    /// <summary>Reads a layer: an object, with its markers.</summary>
    /// <param name="path">Where the file is.</param>
    /// <param name="shown">Its name in messages.</param>
    /// <param name="limits">How much it may hold.</param>
    public static Result<SettingsMap> ReadLayer(string path, string shown, SettingsLimits limits)
    {
        var read = Read(path, shown, limits);
        return read.IsSuccess ? Layer(read.Value, shown) : read.Reasons;
    }

    /// <summary>Reads plain data: no marker has a meaning.</summary>
    /// <param name="path">Where the file is.</param>
    /// <param name="shown">Its name in messages.</param>
    /// <param name="limits">How much it may hold.</param>
    public static Result<SettingsNode> Read(string path, string shown, SettingsLimits limits)
    {
        var bytes = Bytes(path, shown, limits);
        return bytes.IsSuccess ? Parse(bytes.Value, shown, limits) : bytes.Reasons;
    }

    /// <summary>Reads a layer from bytes.</summary>
    /// <param name="bytes">UTF-8.</param>
    /// <param name="shown">The name in messages. Its end decides between JSON and YAML.</param>
    /// <param name="limits">How much it may hold.</param>
    public static Result<SettingsMap> ParseLayer(byte[] bytes, string shown, SettingsLimits limits)
    {
        var parsed = Parse(bytes, shown, limits);
        return parsed.IsSuccess ? Layer(parsed.Value, shown) : parsed.Reasons;
    }

    private static Result<SettingsMap> Layer(SettingsNode node, string shown) => node is SettingsMap map
        ? Markers.Read(map)
        : SettingsDiagnostics.NotAnObject.Report($"The file holds {node.Type}, not an object.", "Give each value a key.", node.Where with { File = shown });

    private static Result<SettingsNode> Parse(byte[] bytes, string shown, SettingsLimits limits)
    {
        if (bytes.Length > limits.Bytes)
        {
            return TooLarge(shown, limits);
        }

        var text = SettingsText.Decode(bytes, shown);
        return !text.IsSuccess ? text.Reasons
            : shown.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? JsonSettings.Parse(text.Value, shown, limits)
            : YamlSettings.Parse(text.Value, shown, limits);
    }

    private static Result<byte[]> Bytes(string path, string shown, SettingsLimits limits)
    {
        try
        {
            using var stream = File.OpenRead(path);
            if (stream.Length > limits.Bytes)
            {
                return TooLarge(shown, limits);
            }

            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            return memory.ToArray();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return SettingsDiagnostics.Unreadable.Report(
                $"'{shown}' cannot be read: {exception.Message}", "Give this user the right to read it, or remove it.", new SourceLocation(shown));
        }
    }

    private static Diagnostic TooLarge(string shown, SettingsLimits limits) => SettingsDiagnostics.OverLimit.Report(
        $"The file has more than {limits.Bytes / 1024} KiB.", "Keep large data in a file of its own, and its path in the settings.", new SourceLocation(shown, 1, 1));
}
