using Baton.Core.Diagnostics;

namespace Baton.Core.Flags;

/// <summary>Reads a flag file of any form that is known: Microsoft.FeatureManagement's two, and flagd's. What it holds tells which.</summary>
public static class FlagFile
{
    /// <summary>Reads the file's text.</summary>
    public static Result<FlagSet> Parse(string json, string file) =>
        FlagdFile.IsFlagd(json) ? FlagdFile.Parse(json, file) : FeatureManagementFile.Parse(json, file);
}
