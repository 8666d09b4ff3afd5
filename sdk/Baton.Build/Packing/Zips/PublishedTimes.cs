using System.Text.RegularExpressions;

namespace Baton.Build.Packing.Zips;

/// <summary>
/// The list of a web application's static files, which <c>dotnet publish</c> writes, tells browsers when each of them was last changed: it
/// takes the time of the file on this disk, which is when the repository was cloned. The commit's time is as true, and the same everywhere.
/// </summary>
internal static partial class PublishedTimes
{
    /// <summary>Rewrites the lists in a published folder.</summary>
    public static void Normalise(string published, DateTimeOffset time)
    {
        foreach (var file in Directory.EnumerateFiles(published, "*.staticwebassets.endpoints.json"))
        {
            var text = File.ReadAllText(file);
            File.WriteAllText(file, LastModified().Replace(text, m => $"{m.Groups["key"].Value}\"{ReproducibleZip.Stamp(time):R}\""));
        }
    }

    [GeneratedRegex("""(?<key>"Name"\s*:\s*"Last-Modified"\s*,\s*"Value"\s*:\s*)"[^"]*"[^,}\]]*""", RegexOptions.CultureInvariant)]
    private static partial Regex LastModified();
}
