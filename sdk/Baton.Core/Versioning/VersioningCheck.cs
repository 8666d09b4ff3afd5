using Baton.Core.Configuration;
using Baton.Core.Diagnostics;

namespace Baton.Core.Versioning;

/// <summary>Refuses options of which no version can be made.</summary>
public static class VersioningCheck
{
    /// <summary>What is wrong with the options; empty when nothing is.</summary>
    public static IEnumerable<Diagnostic> Mistakes(VersioningOptions options)
    {
        if (options.PreReleaseIdentifiers.IsDefaultOrEmpty)
        {
            yield return VersioningDiagnostics.BadOption.Report("There are no pre-release identifiers.", "Give at least one, such as alpha.");
            yield break;
        }

        foreach (var identifier in options.PreReleaseIdentifiers)
        {
            if (VersioningTexts.Identifier(identifier) is { } wrong)
            {
                yield return VersioningDiagnostics.BadOption.Report($"The pre-release identifier '{identifier}' {wrong}", "Write identifiers such as alpha, or 0.");
            }
        }

        if (VersioningTexts.Metadata(options.BuildMetadata) is { } mistake)
        {
            yield return VersioningDiagnostics.BadOption.Report($"The build metadata '{options.BuildMetadata}' {mistake}", "Write metadata such as ci.7.");
        }

        if (PathFilter.Mistake(options.Paths.Concat(options.UnitPaths.SelectMany(u => u))) is { } pathspec)
        {
            yield return VersioningDiagnostics.BadPathspec.Report(
                $"The pathspec '{pathspec}' is not one that Baton knows.", "Use :!, :^, :/ or :(top,exclude,glob,icase,literal) before the path, or no ':' at all.");
        }
    }
}
