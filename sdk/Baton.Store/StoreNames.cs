using Baton.Core.Releases;
using NuGet.Versioning;

namespace Baton.Store;

/// <summary>Which names may become paths in a store: none that leaves its folder, and none that a publisher would rewrite.</summary>
internal static class StoreNames
{
    public static bool IsSafe(string name) =>
        name.Length > 0 && name[0] != '.' && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-');

    public static bool AreSafe(Release release) =>
        IsSafe(release.Name) && IsSafe(release.Version) && SemanticVersion.TryParse(release.Version, out _) && release.Artifacts.All(a => IsSafe(a.Name));
}
