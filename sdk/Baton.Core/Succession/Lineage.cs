namespace Baton.Core.Succession;

/// <summary>How the candidate's commit is related to the live one.</summary>
public enum Lineage
{
    /// <summary>It is the same commit.</summary>
    Same,

    /// <summary>The candidate descends from the live one.</summary>
    Descends,

    /// <summary>The live one descends from the candidate.</summary>
    Behind,

    /// <summary>Neither descends from the other.</summary>
    Diverged,

    /// <summary>The live commit is not in this repository.</summary>
    Unknown,

    /// <summary>History is cut off, and what there is of it does not tell.</summary>
    Shallow,

    /// <summary>There is no repository, and the records of the two releases do not tell.</summary>
    Unrecorded,

    /// <summary>The candidate, or the live one, has no commit.</summary>
    NoHistory,
}
