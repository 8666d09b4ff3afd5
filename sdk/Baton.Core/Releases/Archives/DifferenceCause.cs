using System.Text;
using System.Text.RegularExpressions;

namespace Baton.Core.Releases.Archives;

/// <summary>What usually makes an entry of an archive another one when the same commit is built again.</summary>
/// <param name="Name">The cause.</param>
/// <param name="Cure">What to do about it.</param>
/// <param name="Weight">How much it explains: of several entries the most telling one is named.</param>
public sealed partial record DifferenceCause(string Name, string Cure, int Weight)
{
    /// <summary>Nothing is known.</summary>
    public static readonly DifferenceCause Unknown = new("something in the build that is not the same each time", "Compare the two archives entry by entry.", 0);

    /// <summary>Other files went in.</summary>
    public static readonly DifferenceCause Contents = new("files that were generated, restored in another version, or left from an earlier build", "Build from a clean clone with a lock file, and commit what is generated, or generate it the same way each time.", 1);

    /// <summary>The same content in other bytes.</summary>
    public static readonly DifferenceCause Packing = new("another .NET SDK or another processor architecture", "Name one SDK in global.json (\"rollForward\": \"disable\"), and pack on one architecture.", 1);

    private static readonly DifferenceCause Signed = new("a signature that is made while packing: it has a time stamp", "Sign after packing, in a hook after the step 'pack', or let the feed sign.", 2);
    private static readonly DifferenceCause Compiled = new("a build that is not deterministic, or another .NET SDK", "Look for <Deterministic>false</Deterministic>, a version with a * in it, and source generators; name one SDK in global.json (\"rollForward\": \"disable\").", 2);
    private static readonly DifferenceCause Identifier = new("a GUID that is new in each build", "Look for Guid.NewGuid in build steps and source generators, and derive the id from the commit.", 3);
    private static readonly DifferenceCause Path = new("a path of the machine that built it", "Look for [CallerFilePath], generated constants, and a switched-off PathMap or ContinuousIntegrationBuild.", 4);
    private static readonly DifferenceCause Remote = new("another address of the remote 'origin'", "Build in a clone whose 'origin' is the one of the published release: SourceLink writes its address into symbols, and notes link to it.", 4);
    private static readonly DifferenceCause Commit = new("another commit", "The version was published from another commit; release this one under a version of its own.", 6);
    private static readonly DifferenceCause Time = new("a time stamp of the build", "Look for UtcNow or Now in assembly attributes, MSBuild properties and source generators, and take the commit's date instead.", 5);

    private static readonly string[] Assemblies = [".dll", ".exe", ".pdb"];

    // Shorter texts are chance.
    private const int Shortest = 6;
    private const int Longest = 80;

    /// <summary>The two texts that show it; empty when none do.</summary>
    public string Evidence { get; private init; } = "";

    /// <summary>Finds the likely cause in the two contents of an entry.</summary>
    /// <param name="entry">Its name.</param>
    /// <param name="published">The published content.</param>
    /// <param name="built">The content that was built now.</param>
    public static DifferenceCause Of(string entry, byte[] published, byte[] built)
    {
        if (entry.EndsWith(ArchiveDifference.Signature, StringComparison.Ordinal))
        {
            return Signed;
        }

        var (there, here) = (Texts(published), Texts(built));
        var (gone, come) = (there.Except(here).ToList(), here.Except(there).ToList());
        var isCompiled = Assemblies.Any(a => entry.EndsWith(a, StringComparison.OrdinalIgnoreCase));
        var namesCommit = isCompiled || entry.EndsWith(".nuspec", StringComparison.OrdinalIgnoreCase);
        foreach (var (pattern, cause) in new[] { (CommitText(), Commit), (TimeText(), Time), (AddressText(), Remote), (PathText(), Path), (GuidText(), Identifier) }.Skip(namesCommit ? 0 : 1))
        {
            if (First(gone, pattern) is { } old && First(come, pattern) is { } now && old != now)
            {
                return cause with { Evidence = $"'{old}' there, '{now}' here" };
            }
        }

        return isCompiled ? Compiled : Contents;
    }

    private static string? First(List<string> texts, Regex pattern) => texts.Select(t => pattern.Match(t)).FirstOrDefault(m => m.Success)?.Value is { } found
        ? found.Length > Longest ? found[..Longest] + "…" : found : null;

    /// <summary>The readable pieces of a file, as the program <c>strings</c> finds them, in UTF-8 and in UTF-16.</summary>
    private static HashSet<string> Texts(byte[] bytes)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        Collect(found, bytes, 0, 1);
        Collect(found, bytes, 0, 2);
        Collect(found, bytes, 1, 2);
        return found;
    }

    private static void Collect(HashSet<string> found, byte[] bytes, int start, int width)
    {
        var text = new StringBuilder();
        for (var at = start; at + width <= bytes.Length; at += width)
        {
            if (bytes[at] is >= 0x20 and < 0x7F && (width == 1 || bytes[at + 1] == 0))
            {
                text.Append((char)bytes[at]);
                continue;
            }

            Keep(found, text);
        }

        Keep(found, text);
    }

    private static void Keep(HashSet<string> found, StringBuilder text)
    {
        if (text.Length >= Shortest)
        {
            found.Add(text.ToString());
        }

        text.Clear();
    }

    [GeneratedRegex(@"\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?)?(Z|[+-]\d\d:?\d\d)?|\d{1,2}[/.]\d{1,2}[/.]\d{4} \d{1,2}:\d\d(:\d\d)?( [AP]M)?|\b\d\d:\d\d:\d\d\b|\b20\d{6}[T.-]?\d{4,6}Z?\b|\b(6[3-5]\d{16}|1[6-9]\d{8}(\d{3})?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex TimeText();

    [GeneratedRegex("(?<![0-9a-f])[0-9a-f]{40}(?![0-9a-f])", RegexOptions.CultureInvariant)]
    private static partial Regex CommitText();

    [GeneratedRegex(@"https?://[\w.:-]+/[\w./-]+", RegexOptions.CultureInvariant)]
    private static partial Regex AddressText();

    [GeneratedRegex(@"[A-Za-z]:\\[\w.\\ -]+|/(?:home|Users|root|tmp|work|builds?|opt|src|mnt|var|private|__w)/[\w./ -]+", RegexOptions.CultureInvariant)]
    private static partial Regex PathText();

    [GeneratedRegex(@"[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}|\b[0-9a-f]{32}\b", RegexOptions.CultureInvariant)]
    private static partial Regex GuidText();
}
