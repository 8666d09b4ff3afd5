using Baton.Settings.Reading;

namespace Baton.Settings.References;

/// <summary>How much the references of one rendering may add: a few lines that refer to each other could fill any memory.</summary>
internal sealed class ReferenceBudget(SettingsLimits limits)
{
    private int nodes = limits.Nodes;
    private int characters = limits.Characters;

    public int Depth => limits.Depth;

    /// <summary>Counts characters that are added to a text.</summary>
    /// <returns>False when they are too many.</returns>
    public bool Characters(int count) => (characters -= count) >= 0;

    /// <summary>Counts one value of a tree that is copied.</summary>
    /// <returns>False when they are too many.</returns>
    public bool Node() => --nodes >= 0;
}
