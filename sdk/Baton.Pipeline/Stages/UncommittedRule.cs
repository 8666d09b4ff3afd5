namespace Baton.Pipeline.Stages;

/// <summary>What to do about files that are not committed, before anything is built.</summary>
public enum UncommittedRule
{
    /// <summary>Nothing: the step that needs a commit asks.</summary>
    Ignore,

    /// <summary>Warn of them.</summary>
    Warn,

    /// <summary>Refuse them.</summary>
    Refuse,
}
