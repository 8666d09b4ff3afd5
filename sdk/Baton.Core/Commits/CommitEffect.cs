namespace Baton.Core.Commits;

/// <summary>What a commit does to the next version.</summary>
public enum CommitEffect
{
    /// <summary>Nothing that a user of the unit sees.</summary>
    None,

    /// <summary>A fix, or any other change of what is shipped.</summary>
    Patch,

    /// <summary>Something new.</summary>
    Minor,

    /// <summary>Something that breaks.</summary>
    Major,
}
