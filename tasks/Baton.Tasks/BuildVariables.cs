using System.Collections;

namespace Baton.Tasks;

/// <summary>The one place where the tasks read the environment; from here on it is passed.</summary>
internal static class BuildVariables
{
    /// <summary>A copy of it.</summary>
    public static IReadOnlyDictionary<string, string> Read() => Environment.GetEnvironmentVariables()
        .Cast<DictionaryEntry>()
        .ToDictionary(v => (string)v.Key, v => (string?)v.Value ?? "", OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
}
