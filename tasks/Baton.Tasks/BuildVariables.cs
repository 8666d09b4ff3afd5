using System.Collections;

namespace Baton.Tasks;

/// <summary>The one place where the tasks read the environment; from here on it is passed.</summary>
internal static class BuildVariables
{
    /// <summary>A copy of it.</summary>
    public static IReadOnlyDictionary<string, string> Read()
    {
        var variables = new Dictionary<string, string>(OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            variables[(string)variable.Key] = (string?)variable.Value ?? "";
        }

        return variables;
    }
}
