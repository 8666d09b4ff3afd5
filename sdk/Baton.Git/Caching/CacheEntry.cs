using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Baton.Core.Diagnostics;
using Baton.Core.Versioning;
using Baton.Git.Diagnostics;
using Baton.Git.Discovery;

namespace Baton.Git.Caching;

/// <summary>
/// One answer in a file under the git directory, with a seal over the question, the repository's state and the answer. A file whose seal is
/// another one is stale, broken or somebody else's, and does not count.
/// </summary>
internal sealed class CacheEntry
{
    /// <summary>More than any repository asks; what has not been asked for longest is dropped first.</summary>
    internal const int MostEntries = 4096;

    private const string Dirty = "dirty";

    // Another build of Baton may count otherwise.
    internal static readonly string Program = $"{typeof(VersionAnswer).Module.ModuleVersionId} {typeof(CacheEntry).Module.ModuleVersionId}";

    private static readonly DiagnosticDescriptor[] Kept = [VersioningDiagnostics.HeldBack, GitDiagnostics.NoBranch, GitDiagnostics.NothingUnderPaths, GitDiagnostics.NoTagsFetched];

    private readonly GitLocation location;
    private readonly string question;
    private readonly string state;
    private readonly string file;

    private CacheEntry(GitLocation location, string question)
    {
        this.location = location;
        this.question = question;
        state = RepositoryState.Of(location);
        file = Path.Combine(location.CommonDirectory, "baton", "versions", Hash(question)[..32]);
    }

    /// <summary>The entry of a question; null when there is no repository, or one that cannot be read.</summary>
    public static CacheEntry? Of(string directory, string question, IReadOnlyDictionary<string, string> variables)
    {
        try
        {
            return RepositoryLocator.Locate(directory, variables)?.Value is { } location
                ? new CacheEntry(location, $"{location.GitDirectory}\n{location.WorkTree}\n{(location.IsGiven ? "given" : "found")}\n{question}\n{Settings(variables)}\n{Branch(location, variables)}") : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Heights of earlier heads with the same options.</summary>
    public EarlierHeights? Earlier(VersioningOptions options, IReadOnlyDictionary<string, string> variables) => EarlierHeights.Of(location, $"{options.Key()}\n{Settings(variables)}");

    /// <summary>What the file answers, with the warnings that came with it; null when it does not.</summary>
    public RememberedVersion? Read()
    {
        try
        {
            return File.Exists(file) && File.ReadAllLines(file) is [var seal, var version, var commit, var tag, var height, var tree, var others, .. var said]
                && seal == Seal([version, commit, tag, height, tree, others, .. said])
                && VersionText.IsStrict(version) && (commit.Length is 0 or 40 or 64) && commit.All(char.IsAsciiHexDigitLower)
                && int.TryParse(height, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                && Answer(Counted(version, commit, tag, count, others), said) is { } answer
                ? new RememberedVersion(answer, tree.Length == 0 ? null : tree == Dirty)
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>
    /// Keeps an answer that is certain, unless the repository changed while it was found. That it cannot be kept is no failure. A warning is said
    /// again by every build that it is true for, so it is kept with its answer.
    /// </summary>
    /// <param name="result">The answer of the history.</param>
    /// <param name="isDirty">Whether something is not committed; null when the version does not depend on it.</param>
    /// <param name="read">The head that was read; null where none was, or it is known to be the state's.</param>
    /// <param name="earlier">Keeps the height for later heads; null where none was counted.</param>
    public void Write(Result<VersionAnswer> result, bool? isDirty, HeadPosition? read, EarlierHeights? earlier)
    {
        if (result is not { IsSuccess: true, Value: { IsCertain: true } answer } || result.Diagnostics.Any(d => !Kept.Contains(d.Descriptor)))
        {
            return;
        }

        string[] lines =
        [
            answer.Version, answer.Commit, answer.Tag ?? "", answer.Height.ToString(CultureInfo.InvariantCulture), isDirty switch { null => "", true => Dirty, false => "clean" },
            Text(answer.OtherPrefixes),
            .. result.Diagnostics.SelectMany(d => new[] { d.Code, d.Message.ReplaceLineEndings(" "), d.Cure.ReplaceLineEndings(" ") }),
        ];
        var beside = $"{file}.{Guid.NewGuid():N}.tmp";
        try
        {
            // The state can be the same again after a head that was another one while it was read. A tag's own object is never what was read, so with a head
            // at one, which git does not make, each build counts.
            if (RepositoryState.Of(location) != state || (read is not null && HeadFile.Read(location) is { Commit: not null } head && head != read))
            {
                return;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllLines(beside, [Seal(lines), .. lines]);
            File.Move(beside, file, overwrite: true);
            DropOldest(Path.GetDirectoryName(file)!);
            earlier?.Write();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A read-only repository, a full disk: the next build counts again.
            TryDelete(beside);
        }
    }

    private static VersionAnswer Counted(string version, string commit, string tag, int height, string others) => new()
    {
        Version = version,
        Commit = commit,
        Tag = tag.Length == 0 ? null : tag,
        Height = height,
        OtherPrefixes = Others(others),
    };

    private static Result<VersionAnswer>? Answer(VersionAnswer answer, string[] said)
    {
        if (said.Length == 0)
        {
            return answer;
        }

        var warnings = said.Chunk(3).Select(s => s is [var code, var message, var cure] ? Kept.SingleOrDefault(k => k.Code == code)?.Report(message, cure) : null).ToList();
        return warnings.Contains(null) ? null : Result<VersionAnswer>.Success(answer, [.. warnings.OfType<Diagnostic>()]);
    }

    /// <summary>Tags have no blanks.</summary>
    private static string Text(ImmutableArray<OtherPrefix> others)
    {
        var text = new StringBuilder();
        foreach (var other in others)
        {
            text.Append(other.Prefix.Length).Append(' ').Append(other.Tag).Append(' ');
        }

        return text.ToString().TrimEnd();
    }

    private static ImmutableArray<OtherPrefix> Others(string text)
    {
        if (text.Length == 0)
        {
            return [];
        }

        var others = ImmutableArray.CreateBuilder<OtherPrefix>();
        var parts = text.Split(' ');
        for (var i = 1; i < parts.Length; i += 2)
        {
            if (int.TryParse(parts[i - 1], NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length <= parts[i].Length)
            {
                others.Add(new OtherPrefix(parts[i][..length], parts[i]));
            }
        }

        return others.ToImmutable();
    }

    /// <summary>What git's configuration gets from the environment. A loop: LINQ over pairs is compiled anew in every process that asks.</summary>
    internal static string Settings(IReadOnlyDictionary<string, string> variables)
    {
        var settings = new List<string>();
        foreach (var (name, value) in variables)
        {
            if (name.StartsWith("GIT_CONFIG", StringComparison.OrdinalIgnoreCase))
            {
                settings.Add($"{name}={value}");
            }
        }

        settings.Sort(StringComparer.Ordinal);
        return string.Join('\n', settings);
    }

    /// <summary>With a branch that is checked out, what the build system says of branches does not count.</summary>
    private static string Branch(GitLocation location, IReadOnlyDictionary<string, string> variables) =>
        BuildBranch.Key(variables) is { Length: > 0 } key && !HeadFile.IsOnBranch(location) ? key : "";

    internal static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Options that are tried out and work trees that are gone leave files behind.</summary>
    internal static void DropOldest(string folder)
    {
        foreach (var old in new DirectoryInfo(folder).GetFiles().OrderByDescending(f => f.LastWriteTimeUtc).Skip(MostEntries))
        {
            TryDelete(old.FullName);
        }
    }

    internal static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Left to the next write that drops the oldest.
        }
    }

    private string Seal(params string[] answer) => Hash(string.Join('\n', [Program, question, state, .. answer]));
}
