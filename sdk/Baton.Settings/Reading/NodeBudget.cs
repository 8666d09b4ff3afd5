using Baton.Core.Diagnostics;

namespace Baton.Settings.Reading;

/// <summary>Counts the values of one file against its limits.</summary>
internal sealed class NodeBudget(SettingsLimits limits)
{
    private int nodes;

    /// <summary>Counts one value.</summary>
    /// <param name="depth">How many objects and lists are around it.</param>
    /// <param name="where">Its place.</param>
    /// <returns>Null while the limits hold.</returns>
    public Diagnostic? Take(int depth, SourceLocation where) =>
        depth > limits.Depth ? SettingsDiagnostics.OverLimit.Report(
            $"More than {limits.Depth} objects and lists are inside each other here.", "Make the settings flatter.", where)
        : ++nodes > limits.Nodes ? SettingsDiagnostics.OverLimit.Report(
            $"The file has more than {limits.Nodes} values.", "Keep large data in a file of its own, and its path in the settings.", where)
        : null;
}
