namespace Baton.Pipeline.Units;

/// <summary>A place in the work tree that publishing or deploying writes to.</summary>
/// <param name="Folder">The folder that gets a .gitignore, absolute; null where the folder belongs to the user's own files.</param>
/// <param name="Ignore">The text of that .gitignore.</param>
/// <param name="Owned">What Baton writes: paths relative to the repository's root; a <c>*</c> at the end stands for anything.</param>
internal sealed record WrittenFolder(string? Folder, string Ignore, params string[] Owned)
{
    /// <summary>Whether a path of the repository is one that Baton writes.</summary>
    public bool Holds(string path) => Owned.Any(o => o.EndsWith('*') ? path.StartsWith(o[..^1], StringComparison.Ordinal) : path == o);
}
