using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Versioning;
using Baton.Init.Facts;

namespace Baton.Init.Proposals;

/// <summary>Versions that are written into projects.</summary>
internal static class StatedVersions
{
    /// <summary>The lowest version that keeps the next one above what the files state, where no tag says more; null for none.</summary>
    public static MajorMinor? Minimum(RepositoryFacts facts, BuildFiles files, ImmutableArray<ProjectFacts> projects, string prefix, List<Diagnostic> notes)
    {
        var stated = projects.Where(p => p.IsReleased)
            .Select(p => files.Property(p.Path, "Version") ?? files.Property(p.Path, "VersionPrefix")).OfType<PropertyText>()
            .Select(p => (p.File, p.Value, Parsed: NuGet.Versioning.NuGetVersion.TryParse(p.Value, out var version) ? version : null)).Where(p => p.Parsed is not null).Distinct().ToList();
        if (stated.Count == 0)
        {
            return null;
        }

        foreach (var (file, value, _) in stated)
        {
            notes.Add(InitDiagnostics.LeftToDo.Report($"{file} states the version {value}.", "Remove it, so that the version comes from the tags.", new SourceLocation(file)));
        }

        var highest = stated.Max(s => s.Parsed!)!;
        var tagged = (facts.Git?.Tags ?? []).Select(t => VersionTag.Parse(t, prefix)?.Version).OfType<NuGet.Versioning.SemanticVersion>().Max();
        return tagged is not null && tagged >= highest ? null : new MajorMinor(highest.Major, highest.IsPrerelease ? highest.Minor : highest.Minor + 1);
    }
}
