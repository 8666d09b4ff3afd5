using System.Collections.Immutable;
using Baton.Core.Diagnostics;

namespace Baton.Core.Releases;

/// <summary>Which artifacts a host takes. Artifacts whose names differ in nothing but the runtime identifier are the same package for several kinds of hosts.</summary>
public static class FittingArtifacts
{
    /// <summary>Chooses, of each package, the artifact for the most specific runtime identifier that fits.</summary>
    /// <param name="release">The release.</param>
    /// <param name="kind">The kind of the artifacts, such as <c>zip</c>.</param>
    /// <param name="host">The host's runtime identifier, such as <c>linux-x64</c> or <c>linux-musl-arm64</c>.</param>
    /// <returns>The artifacts, in their order; BATON7017 where a package has none for this host. Empty where the release has none of the kind.</returns>
    public static Result<ImmutableArray<Artifact>> Of(Release release, string kind, string host)
    {
        ArgumentNullException.ThrowIfNull(release);
        var order = Order(host);
        var chosen = ImmutableArray.CreateBuilder<Artifact>();
        foreach (var package in release.Artifacts.Where(a => a.Kind == kind).GroupBy(Package, StringComparer.Ordinal))
        {
            if (package.Where(a => order.Contains(a.Runtime ?? Any)).MinBy(a => order.IndexOf(a.Runtime ?? Any)) is not { } best)
            {
                return ReleaseRecordDiagnostics.NoFit.Report(
                    $"{release.Name} {release.Version} has no {kind} '{package.Key}' for this host, which is {host}; it has: {string.Join(", ", package.Select(a => a.Runtime))}.",
                    $"Release it for {host} too (\"runtime\" of the package in baton.json), or deploy it to a host that it is made for.");
            }

            chosen.Add(best);
        }

        return chosen.ToImmutable();
    }

    private const string Any = "any";

    /// <summary>The name of the file without its runtime identifier.</summary>
    private static string Package(Artifact artifact) =>
        artifact.Runtime is { } runtime && artifact.Name.LastIndexOf($"-{runtime}", StringComparison.Ordinal) is var at and >= 0 ? artifact.Name.Remove(at, runtime.Length + 1) : artifact.Name;

    /// <summary>Programs for glibc do not run on musl, so a host with musl takes none of them.</summary>
    private static ImmutableArray<string> Order(string host)
    {
        var (system, processor) = host.LastIndexOf('-') is var at and > 0 ? (host[..at], host[(at + 1)..]) : (host, "");
        return system == "win" ? [host, system, Any] : [host, system, $"unix-{processor}", "unix", Any];
    }
}
