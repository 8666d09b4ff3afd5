using Baton.Core.Versioning;

namespace Baton.Git.Discovery;

/// <summary>What HEAD stands for, by reading files alone: nothing is opened, no program is started.</summary>
internal static class HeadFile
{
    private const int MostLinks = 10;
    private const string Head = "HEAD";
    private const string Link = "ref:";

    /// <summary>Where HEAD ends: at the last branch where one stands for another, as for git.</summary>
    public static HeadPosition Read(GitLocation location)
    {
        var (name, text) = (Head, (string?)null);
        for (var links = 0; links < MostLinks; links++)
        {
            text = Loose(location.GitDirectory, name) ?? Loose(location.CommonDirectory, name) ?? Packed(location.CommonDirectory, name);
            if (Target(text) is not { } target)
            {
                break;
            }

            (name, text) = (target, null);
        }

        return new HeadPosition(name == Head ? null : BranchName.Of(name), text);
    }

    /// <summary>The reference that the text of another one stands for; null for a hash, and for a name that leads out of the repository.</summary>
    public static string? Target(string? text) =>
        text?.StartsWith(Link, StringComparison.Ordinal) == true && text[Link.Length..].Trim() is var target
        && target.StartsWith("refs/", StringComparison.Ordinal) && !target.Contains("..", StringComparison.Ordinal) ? target : null;

    /// <summary>Whether HEAD names a branch; false also where files do not tell (reftable).</summary>
    public static bool IsOnBranch(GitLocation location) =>
        Target(Loose(location.GitDirectory, Head)) is { } target && target != "refs/heads/.invalid";

    /// <summary>The file of a HEAD that git does not take for one, and what it says on one line; null for any other HEAD.</summary>
    public static (string File, string Text)? Broken(GitLocation location)
    {
        var file = Path.Combine(location.GitDirectory, Head);
        if (Linked(file) is not null || !File.Exists(file))
        {
            return null;
        }

        var text = File.ReadAllText(file).Trim('\0', ' ', '\t', '\r', '\n');
        return Target(text) is not null || (text.Length is 40 or 64 && text.All(char.IsAsciiHexDigit))
            ? null : (file, string.Concat(text.Take(60).Select(c => char.IsControl(c) ? ' ' : c)));
    }

    /// <summary>The reference that HEAD is a symbolic link to, as git makes it with core.preferSymlinkRefs; null for a file of its own.</summary>
    public static string? Linked(GitLocation location) => Linked(Path.Combine(location.GitDirectory, Head));

    private static string? Linked(string file) => new FileInfo(file).LinkTarget is { } target && target.StartsWith("refs/", StringComparison.Ordinal) ? target : null;

    private static string? Loose(string directory, string name) =>
        Path.Combine(directory, name) is var file && name == Head && Linked(file) is { } target ? Link + target
        : File.Exists(file) ? File.ReadAllText(file).Trim()
        : null;

    private static string? Packed(string commonDirectory, string name)
    {
        var file = Path.Combine(commonDirectory, "packed-refs");
        return name.Length > 0 && File.Exists(file)
            ? File.ReadLines(file).FirstOrDefault(l => l.Length > name.Length && l[^(name.Length + 1)] == ' ' && l.EndsWith(name, StringComparison.Ordinal))?.Split(' ')[0]
            : null;
    }
}
