namespace Baton.Settings.Reading;

/// <summary>
/// How much a settings file, and what its references make of it, may hold. A file of settings stays far below; a mistake or an attack does not.
/// </summary>
public sealed record SettingsLimits
{
    /// <summary>The limits in force where no others are given.</summary>
    public static SettingsLimits Default { get; } = new();

    /// <summary>The size of one file, in bytes.</summary>
    public int Bytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>How many objects and lists may be inside each other.</summary>
    public int Depth { get; init; } = 64;

    /// <summary>How many values one file may hold, and how many the references of one rendering may add.</summary>
    public int Nodes { get; init; } = 200_000;

    /// <summary>How many characters the references of one rendering may add to texts.</summary>
    public int Characters { get; init; } = 4 * 1024 * 1024;
}
