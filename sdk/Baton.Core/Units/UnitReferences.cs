using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Versioning;

namespace Baton.Core.Units;

/// <summary>
/// Names of other units in <c>versioning.paths</c>: <c>unit:lib</c> counts every commit that the unit <c>lib</c> counts, and those of the units
/// that it names in turn. Each unit's paths stay a filter of their own, so one unit's exclusions take nothing from another.
/// </summary>
public static class UnitReferences
{
    /// <summary>What such an entry begins with.</summary>
    public const string Mark = "unit:";

    /// <summary>Whether an entry of <c>paths</c> names a unit.</summary>
    public static bool Is(string entry) => entry.StartsWith(Mark, StringComparison.Ordinal);

    /// <summary>The name in such an entry.</summary>
    public static string NameOf(string entry) => entry[Mark.Length..];

    /// <summary>The options with paths relative to the repository's root, and the paths of every unit that is named, however far away.</summary>
    /// <param name="options">How the unit is versioned.</param>
    /// <param name="unit">The unit; its paths are the ones in force.</param>
    /// <param name="units">Every unit of the repository; asked for only when one is named.</param>
    public static Result<VersioningOptions> Apply(VersioningOptions options, UnitPlace unit, Func<ImmutableArray<UnitPlace>> units)
    {
        var found = new Dictionary<string, UnitPlace>(StringComparer.Ordinal);
        return unit.Paths.Any(Is) && Follow(unit, [unit], found, units()) is { IsEmpty: false } mistakes
            ? Result<VersioningOptions>.Failure(mistakes)
            : options with { Guess = Guess(options, unit), Paths = Own(unit), UnitPaths = found.Count == 0 ? [] : [.. found.Values.Where(HasOwn).Select(Own)] };
    }

    /// <summary>A project without a file is the whole repository's, whatever folder it is in.</summary>
    private static PrefixGuess? Guess(VersioningOptions options, UnitPlace unit) => options.Guess is { } guess
        ? guess with { Names = unit.File is null ? [] : [unit.Name], IsWhole = unit.File is null || unit.Folder.Length == 0 } : null;

    /// <summary>A unit that only names others has no paths of its own; one without any counts everything.</summary>
    private static bool HasOwn(UnitPlace unit) => unit.Paths.IsEmpty || !unit.Paths.All(Is);

    private static ImmutableArray<string> Own(UnitPlace unit) => PathFilter.FromUnit(unit.Paths.Where(p => !Is(p)), unit.Folder);

    private static ImmutableArray<Diagnostic> Follow(
        UnitPlace unit, ImmutableArray<UnitPlace> way, Dictionary<string, UnitPlace> found, ImmutableArray<UnitPlace> units)
    {
        foreach (var name in unit.Paths.Where(Is).Select(NameOf))
        {
            if (way.Any(u => u.Name == name))
            {
                return [Circle([.. way.SkipWhile(u => u.Name != name).Select(u => u.Name), name], unit)];
            }

            var named = units.Where(u => u.Name == name).ToList();
            if (named.Count != 1)
            {
                return [named.Count == 0 ? Unknown(name, unit, units) : Ambiguous(name, unit, named)];
            }

            if (named[0].Mistakes is { IsEmpty: false } mistakes)
            {
                return mistakes;
            }

            if (found.TryAdd(name, named[0]) && Follow(named[0], way.Add(named[0]), found, units) is { IsEmpty: false } deeper)
            {
                return deeper;
            }
        }

        return [];
    }

    private static Diagnostic Unknown(string name, UnitPlace unit, ImmutableArray<UnitPlace> units)
    {
        var broken = units.Where(u => !u.Mistakes.IsEmpty).Select(u => u.File).ToList();
        return UnitDiagnostics.Unknown.Report(
            $"The unit '{unit.Name}' counts the commits of the unit '{name}', and no baton.json of this repository has that name."
                + (broken.Count == 0 ? "" : $" These are not valid, and could be it: {string.Join(", ", broken)}."),
            Nearest.Match(name, units.Select(u => u.Name)) is { } near ? $"Did you mean 'unit:{near}'?" : "Name a unit of this work tree, or write a path.",
            Where(unit));
    }

    private static Diagnostic Ambiguous(string name, UnitPlace unit, List<UnitPlace> named) => UnitDiagnostics.Ambiguous.Report(
        $"The unit '{unit.Name}' counts the commits of the unit '{name}', and there are {named.Count} of that name: {string.Join(", ", named.Select(u => u.File).Order(StringComparer.Ordinal))}.",
        "Give each unit a \"name\" of its own.", Where(unit));

    private static Diagnostic Circle(ImmutableArray<string> way, UnitPlace unit) => UnitDiagnostics.Circle.Report(
        $"These units count each other's commits in a circle: {string.Join(" → ", way)}.",
        "Take one of the names out of \"paths\", or make one unit of them.", Where(unit));

    private static SourceLocation? Where(UnitPlace unit) => unit.File is null ? null : new SourceLocation(unit.File);
}
