using System.Security.Cryptography;
using System.Text;
using Baton.Git.Discovery;

namespace Baton.Git.Caching;

/// <summary>
/// Everything in a repository that a version can depend on, as one hash of contents: what HEAD stands for, tags, replaced commits, grafts,
/// the cut of a shallow clone, the repository's own configuration. Contents and not times: two changes within one tick of a clock have the
/// same time and other contents. Objects need no look, because their names are hashes already.
/// </summary>
internal sealed class RepositoryState : IDisposable
{
    private const int MostLinks = 10;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly GitLocation location;

    private RepositoryState(GitLocation location) => this.location = location;

    /// <summary>The state now, as hex.</summary>
    /// <exception cref="IOException">Something is there and cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, for want of a right.</exception>
    public static string Of(GitLocation location)
    {
        using var state = new RepositoryState(location);
        state.AddHead();

        // Before packed-refs: git packs a reference there first, and then removes its own file.
        state.AddFolder("refs/tags");
        state.AddFolder("refs/replace");
        foreach (var name in (string[])["config", "shallow", "info/grafts", "packed-refs", "reftable/tables.list"])
        {
            state.AddFile(location.CommonDirectory, name);
        }

        state.AddFile(location.GitDirectory, "config.worktree");
        state.AddFile(location.GitDirectory, "reftable/tables.list");
        return Convert.ToHexStringLower(state.hash.GetHashAndReset());
    }

    /// <summary>
    /// Everything but tags and HEAD that can give one commit other parents or other trees than it says: replaced commits, grafts, the cut of a shallow clone; and the configuration.
    /// Where references are in one file for all (reftable), each change of one counts.
    /// </summary>
    /// <exception cref="IOException">Something is there and cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, for want of a right.</exception>
    public static string OfCommits(GitLocation location)
    {
        using var state = new RepositoryState(location);
        state.AddFolder("refs/replace");
        foreach (var name in (string[])["config", "shallow", "info/grafts", "reftable/tables.list"])
        {
            state.AddFile(location.CommonDirectory, name);
        }

        state.AddFile(location.GitDirectory, "config.worktree");
        state.AddFile(location.GitDirectory, "reftable/tables.list");
        var packed = Path.Combine(location.CommonDirectory, "packed-refs");
        foreach (var line in File.Exists(packed) ? File.ReadLines(packed) : [])
        {
            if (line.Contains(" refs/replace/", StringComparison.Ordinal))
            {
                state.hash.AppendData(Encoding.UTF8.GetBytes($"{line}\0"));
            }
        }

        return Convert.ToHexStringLower(state.hash.GetHashAndReset());
    }

    public void Dispose() => hash.Dispose();

    /// <summary>A link is what it names: the branch behind it can say the same as another one.</summary>
    private void AddHead()
    {
        if (HeadFile.Linked(location) is { } target)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{target}\0"));
            AddReference(target, MostLinks - 1);
            return;
        }

        AddReference("HEAD", MostLinks);
    }

    private void AddFolder(string name)
    {
        var folder = new DirectoryInfo(Path.Combine(location.CommonDirectory, name));
        var files = folder.Exists ? folder.EnumerateFiles("*", SearchOption.AllDirectories) : [];
        foreach (var file in files.Where(f => f.Extension != ".lock").Select(f => f.FullName).Order(StringComparer.Ordinal))
        {
            AddReference(Path.GetRelativePath(location.CommonDirectory, file).Replace(Path.DirectorySeparatorChar, '/'), MostLinks);
        }
    }

    /// <summary>A reference that has a file of its own, and what it stands for when it is symbolic. The packed ones are in one file.</summary>
    private void AddReference(string name, int links)
    {
        foreach (var folder in (string[])[location.GitDirectory, location.CommonDirectory])
        {
            var text = AddFile(folder, name);
            if (links > 0 && HeadFile.Target(text) is { } target)
            {
                AddReference(target, links - 1);
            }

            if (text is not null || location.GitDirectory == location.CommonDirectory)
            {
                break;
            }
        }
    }

    private string? AddFile(string folder, string name)
    {
        var content = Content(Path.Combine(folder, name));
        hash.AppendData(Encoding.UTF8.GetBytes($"{name}\0{content?.Length ?? -1}\0"));
        hash.AppendData(content ?? []);
        return content is { Length: < 1024 } ? Encoding.UTF8.GetString(content) : content is null ? null : "";
    }

    /// <summary>Null for no file. Most are not there, and an exception, the first of a process above all, costs more than all the reading.</summary>
    private static byte[]? Content(string file)
    {
        try
        {
            return File.Exists(file) ? File.ReadAllBytes(file) : null;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
