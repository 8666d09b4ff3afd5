using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;

namespace Baton.Core.Flags;

/// <summary>
/// Reads a Microsoft.FeatureManagement file: version 2 (<c>feature_management.feature_flags[]</c>) and version 1
/// (<c>FeatureManagement: { Name: bool | { EnabledFor: […] } }</c>). Each file is read by itself: arrays of several files would be merged by index.
/// </summary>
public static class FeatureManagementFile
{
    /// <summary>Reads the file's text; comments are allowed, as in appsettings.json. Every mistake is told at once, with its place.</summary>
    public static Result<FlagSet> Parse(string json, string file)
    {
        var parsed = NodeParser.Parse(json, file);
        if (!parsed.IsSuccess)
        {
            var why = parsed.Diagnostics[0];
            return FlagDiagnostics.BadFile.Report(why.Message, "Mend the JSON.", why.Where);
        }

        var notes = new FlagNotes(file);
        if (parsed.Value is not Node.Map root)
        {
            return notes.Error(parsed.Value, $"The file holds {parsed.Value.Type}, not an object.");
        }

        var second = root.Member("feature_management");
        var first = root.Member("FeatureManagement");
        if (second is null && first is null)
        {
            notes.Warn(FlagDiagnostics.NoSection, root, "The file has neither \"feature_management\" nor \"FeatureManagement\", so it defines no flag.",
                "Add \"feature_management\": { \"feature_flags\": [] }, or name the right file in baton.json.");
        }

        ImmutableArray<Flag> flags = [.. MicrosoftSchema.Read(second, notes), .. DotNetSchema.Read(first, notes)];
        foreach (var twice in flags.GroupBy(f => f.Key, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
        {
            notes.Add(FlagDiagnostics.DefinedTwice.Report(
                $"The flag '{twice.Key}' is defined {twice.Count()} times, on lines {string.Join(", ", twice.Select(f => f.Line))}; which one counts depends on who reads it.",
                "Keep one.", new SourceLocation(file, twice.Last().Line, twice.Last().Column)));
        }

        return notes.Result(() => new FlagSet(file, flags.ToImmutableSortedDictionary(f => f.Key, f => f, StringComparer.OrdinalIgnoreCase)));
    }
}
