namespace Baton.Core.Flags;

/// <summary>What a flag answers.</summary>
public enum FlagState
{
    /// <summary>Off for everyone.</summary>
    Off,

    /// <summary>On for some: it has filters or an allocation.</summary>
    Conditional,

    /// <summary>On for everyone.</summary>
    On,
}
