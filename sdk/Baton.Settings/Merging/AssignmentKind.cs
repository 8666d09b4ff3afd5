namespace Baton.Settings.Merging;

/// <summary>What a layer does at a path.</summary>
public enum AssignmentKind
{
    /// <summary>It sets a value.</summary>
    Set,

    /// <summary>It adds items to the end of a list.</summary>
    Appended,

    /// <summary>It asks for a value with <c>$missing</c>.</summary>
    Missing,

    /// <summary>It removes everything at the path and below.</summary>
    Deleted,
}
