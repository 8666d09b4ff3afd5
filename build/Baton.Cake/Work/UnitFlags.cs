using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Flags;
using Baton.Core.Releases;

namespace Baton.Cake.Work;

/// <summary>Reads the flag files of a unit and of its environments.</summary>
internal static class UnitFlags
{
    /// <summary>The flags that the unit names, as its own source describes them; each has to be defined there.</summary>
    public static Result<ImmutableArray<FlagFact>> Read(ReleaseUnit unit)
    {
        if (unit.Configuration.Flags is not { } flags)
        {
            return ImmutableArray<FlagFact>.Empty;
        }

        var keys = flags.Keys.Order(StringComparer.Ordinal).ToList();
        if (flags.Source is not { } source)
        {
            return ImmutableArray.CreateRange(keys.Select(k => new FlagFact(k)));
        }

        var set = File(unit.Absolute(source));
        if (!set.IsSuccess)
        {
            return Result<ImmutableArray<FlagFact>>.Failure(set.Diagnostics);
        }

        var unknown = keys.Where(k => !set.Value.Flags.ContainsKey(k)).Select(k => FlagDiagnostics.UnknownToSource.Report(
            $"The unit names the flag '{k}', and '{source}' does not define it.",
            Nearest.Match(k, set.Value.Flags.Keys) is { } near ? $"Did you mean '{near}'?" : "Define it there, or take it out of \"flags\".\"keys\".",
            new SourceLocation(source))).ToList();
        return unknown.Count > 0
            ? Result<ImmutableArray<FlagFact>>.Failure(unknown)
            : ImmutableArray.CreateRange(keys.Select(k => new FlagFact(k, set.Value.Flags[k].Owner, set.Value.Flags[k].Expires)));
    }

    /// <summary>The flags of an environment; null when it names no file.</summary>
    public static Result<FlagSet>? There(ReleaseUnit unit, EnvironmentConfiguration environment) =>
        environment.Flags is { } file ? File(unit.Absolute(file)) : null;

    private static Result<FlagSet> File(string path)
    {
        try
        {
            return FeatureManagementFile.Parse(System.IO.File.ReadAllText(path), path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return FlagDiagnostics.BadFile.Report($"'{path}' cannot be read: {exception.Message}", "Mend the path in baton.json.", new SourceLocation(path));
        }
    }
}
