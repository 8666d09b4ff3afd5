using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using NuGet.Configuration;

namespace Baton.Feeds;

/// <summary>The environment variables that NuGet's configuration refers to as <c>%NAME%</c>.</summary>
/// <param name="All">Wherever they stand.</param>
/// <param name="Passwords">Those that stand for a password or a key.</param>
public sealed partial record FeedVariables(ImmutableArray<string> All, ImmutableArray<string> Passwords)
{
    /// <summary>None.</summary>
    public static FeedVariables None { get; } = new([], []);

    /// <summary>Those of the files that apply to a folder.</summary>
    /// <param name="folder">Where the search for NuGet's configuration begins.</param>
    public static FeedVariables Of(string folder)
    {
        try
        {
            var files = Settings.LoadDefaultSettings(folder).GetConfigFilePaths().Where(File.Exists).Select(f => XDocument.Load(f)).ToList();
            return new(
                Names(files.SelectMany(f => f.Descendants())),
                Names(files.SelectMany(f => f.Root!.Elements()).SelectMany(section => section.Name.LocalName switch
                {
                    "apikeys" => section.Elements(),
                    "packageSourceCredentials" => section.Elements().Elements().Where(e => ((string?)e.Attribute("key"))?.EndsWith("Password", StringComparison.OrdinalIgnoreCase) == true),
                    _ => [],
                })));
        }
        catch (Exception exception) when (exception is NuGetConfigurationException or IOException or UnauthorizedAccessException or XmlException)
        {
            // Whoever needs the file says what is wrong with it.
            return None;
        }
    }

    private static ImmutableArray<string> Names(IEnumerable<XElement> elements) =>
        [.. elements.Attributes().SelectMany(a => Reference().Matches(a.Value)).Select(m => m.Groups["name"].Value).Distinct(StringComparer.OrdinalIgnoreCase)];

    [GeneratedRegex("%(?<name>[^%]+)%")]
    private static partial Regex Reference();
}
