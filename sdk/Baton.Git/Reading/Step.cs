namespace Baton.Git.Reading;

/// <summary>
/// A step from a commit to a parent. A class, because collections of classes are compiled ahead of time, and those of a struct of ours are not.
/// </summary>
/// <param name="Commit">The commit.</param>
/// <param name="Parent">Its parent.</param>
/// <param name="Left">The tree of the commit.</param>
/// <param name="Right">The tree of the parent.</param>
internal sealed record Step(string Commit, string Parent, string Left, string Right);
