namespace Baton.Git.Discovery;

/// <summary>What HEAD stands for, by reading files alone: nothing is opened, no program is started.</summary>
internal static class HeadFile
{
    private const int MostLinks = 10;
    private const string Link = "ref:";

    /// <summary>
    /// The text that HEAD ends at, which is a hash where all is well; null when HEAD names a branch that has no commit, or one that is kept
    /// elsewhere than in files (reftable).
    /// </summary>
    public static string? Read(GitLocation location)
    {
        var name = "HEAD";
        for (var links = 0; links < MostLinks; links++)
        {
            var text = Loose(location.GitDirectory, name) ?? Loose(location.CommonDirectory, name) ?? Packed(location.CommonDirectory, name);
            if (Target(text) is not { } target)
            {
                return text;
            }

            name = target;
        }

        return null;
    }

    /// <summary>The reference that the text of another one stands for; null for a hash, and for a name that leads out of the repository.</summary>
    public static string? Target(string? text) =>
        text?.StartsWith(Link, StringComparison.Ordinal) == true && text[Link.Length..].Trim() is var target
        && target.StartsWith("refs/", StringComparison.Ordinal) && !target.Contains("..", StringComparison.Ordinal) ? target : null;

    /// <summary>The commit that HEAD stands for, as full lower-case hex; null when files do not tell.</summary>
    public static string? Commit(GitLocation location) =>
        Read(location) is { Length: 40 or 64 } text && text.All(char.IsAsciiHexDigitLower) ? text : null;

    /// <summary>Whether HEAD names a branch; false also where files do not tell (reftable).</summary>
    public static bool IsOnBranch(GitLocation location) =>
        Target(Loose(location.GitDirectory, "HEAD")) is { } target && target != "refs/heads/.invalid";

    private static string? Loose(string directory, string name) =>
        Path.Combine(directory, name) is var file && File.Exists(file) ? File.ReadAllText(file).Trim() : null;

    private static string? Packed(string commonDirectory, string name)
    {
        var file = Path.Combine(commonDirectory, "packed-refs");
        return name.Length > 0 && File.Exists(file)
            ? File.ReadLines(file).FirstOrDefault(l => l.Length > name.Length && l[^(name.Length + 1)] == ' ' && l.EndsWith(name, StringComparison.Ordinal))?.Split(' ')[0]
            : null;
    }
}
