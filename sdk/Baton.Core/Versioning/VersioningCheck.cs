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

        var pathspec = First(options, PathFilter.Mistake);
        if (pathspec is not null)
        {
            yield return VersioningDiagnostics.BadPathspec.Report(
                $"The pathspec '{pathspec}' is not one that Baton knows.", "Use :!, :^, :/ or :(top,exclude,glob,icase,literal) before the path, or no ':' at all.");
        }
    }

    /// <summary>What is wrong with the options in a repository, whose root their paths are relative to; empty when nothing is.</summary>
    public static IEnumerable<Diagnostic> MistakesInRepository(VersioningOptions options)
    {
        var outside = First(options, PathFilter.Outside);
        return outside is null ? Mistakes(options) : Mistakes(options).Append(VersioningDiagnostics.BadPathspec.Report(
            $"The pathspec '{outside}' leads out of the repository.", "Name what is in the repository; a folder beside it has a history of its own."));
    }

    /// <summary>The first pathspec of the unit, or of the units that it names, that a rule finds.</summary>
    private static string? First(VersioningOptions options, Func<IEnumerable<string>, string?> rule)
    {
        var found = rule(options.Paths);
        foreach (var unit in options.UnitPaths)
        {
            found ??= rule(unit);
        }

        return found;
    }
}
