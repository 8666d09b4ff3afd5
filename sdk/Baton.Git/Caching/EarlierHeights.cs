using System.Globalization;
using Baton.Core.Versioning;
using Baton.Git.Discovery;

namespace Baton.Git.Caching;

/// <summary>
/// The height that the last build found, in a file under the git directory, for a head that comes after: only the new commits are counted then. The seal is over all that the height
/// depends on besides its commit, whose id stands for everything before it: the options, the tags, replaced commits, grafts, the configuration.
/// </summary>
internal sealed class EarlierHeights
{
    private readonly string question;
    private readonly string state;
    private readonly string file;
    private EarlierHeight? found;
    private string tags = "";

    private EarlierHeights(GitLocation location, string question)
    {
        this.question = question;
        state = RepositoryState.OfCommits(location);
        file = Path.Combine(location.CommonDirectory, "baton", "heights", CacheEntry.Hash(question)[..32]);
    }

    /// <summary>The memory of a question; null where the repository cannot be read.</summary>
    public static EarlierHeights? Of(GitLocation location, string question)
    {
        try
        {
            return new EarlierHeights(location, question);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The height that was kept last, if the same tags are there; null for none.</summary>
    public EarlierHeight? Read(IReadOnlyDictionary<string, IReadOnlyList<string>> tagsByCommit, string prefix)
    {
        tags = Tags(tagsByCommit, prefix);
        try
        {
            return File.Exists(file) && File.ReadAllLines(file) is [var seal, var head, var tag, var height, var commit]
                && seal == Seal(head, tag, height, commit) && IsId(head) && IsId(commit)
                && (tag.Length == 0 || tags.Contains($"{tag} ", StringComparison.Ordinal)) && int.TryParse(height, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                ? new EarlierHeight(head, tag.Length == 0 ? null : tag, count, commit) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Takes what was found with the tags that were read.</summary>
    public void Found(EarlierHeight height) => found = height;

    /// <summary>Keeps what was found.</summary>
    /// <exception cref="IOException">It cannot be kept.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, for want of a right.</exception>
    public void Write()
    {
        if (found is null)
        {
            return;
        }

        string[] lines = [found.Head, found.Tag ?? "", found.Height.ToString(CultureInfo.InvariantCulture), found.Commit];
        var beside = $"{file}.{Guid.NewGuid():N}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllLines(beside, [Seal(lines), .. lines]);
            File.Move(beside, file, overwrite: true);
            CacheEntry.DropOldest(Path.GetDirectoryName(file)!);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            CacheEntry.TryDelete(beside);
            throw;
        }
    }

    /// <summary>The seal keeps no secret, and a repository can come from anybody.</summary>
    private static bool IsId(string text) => text.Length is 40 or 64 && text.All(char.IsAsciiHexDigitLower);

    /// <summary>Those that can be version tags of the unit.</summary>
    private static string Tags(IReadOnlyDictionary<string, IReadOnlyList<string>> tagsByCommit, string prefix)
    {
        var tags = new List<string>();
        foreach (var (commit, names) in tagsByCommit)
        {
            foreach (var name in names)
            {
                if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                {
                    tags.Add($"{name} {commit}");
                }
            }
        }

        tags.Sort(StringComparer.Ordinal);
        return string.Join('\n', tags);
    }

    private string Seal(params string[] lines) => CacheEntry.Hash(string.Join('\n', [CacheEntry.Program, question, state, tags, .. lines]));
}
