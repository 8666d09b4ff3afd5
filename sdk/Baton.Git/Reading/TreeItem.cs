namespace Baton.Git.Reading;

/// <summary>An entry of a tree.</summary>
/// <param name="Name">Without slashes.</param>
/// <param name="Mode">git's mode: 16384 is a folder, 57344 a submodule.</param>
/// <param name="Id">Full lower-case hex.</param>
internal readonly record struct TreeItem(string Name, int Mode, string Id)
{
    public bool IsTree => Mode == 16384;
}
