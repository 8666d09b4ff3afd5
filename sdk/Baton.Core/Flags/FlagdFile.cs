using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;

namespace Baton.Core.Flags;

/// <summary>
/// Reads a flagd file (https://flagd.dev/schema/v0/flags.json): <c>flags</c> as an object by key or as an array with <c>key</c>.
/// It checks what the schema does not: that <c>defaultVariant</c> names a variant, and that the variants are of one type.
/// </summary>
public static class FlagdFile
{
    /// <summary>Whether a file looks like flagd's rather than Microsoft's.</summary>
    public static bool IsFlagd(string json) =>
        NodeParser.Parse(json, "") is { IsSuccess: true, Value: Node.Map root } && root.Member("flags") is not null
        && root.Member("feature_management") is null && root.Member("FeatureManagement") is null;

    /// <summary>Reads the file's text. Every mistake is told at once, with its place.</summary>
    public static Result<FlagSet> Parse(string json, string file)
    {
        var parsed = NodeParser.Parse(json, file);
        if (!parsed.IsSuccess)
        {
            var why = parsed.Diagnostics[0];
            return FlagDiagnostics.BadFile.Report(why.Message, "Mend the JSON.", why.Where);
        }

        var notes = new FlagNotes(file);
        List<Flag> flags = [];
        switch (parsed.Value.Member("flags"))
        {
            case Node.Map map:
                flags.AddRange(map.Members.Select(m => One(m.Key, m.Value, m.Line, m.Column, notes)));
                break;
            case Node.List list:
                flags.AddRange(list.Items.Where(i => HasKey(i, notes)).Select(i => One(i.Text("key")!, i, i.Line, i.Column, notes)));
                break;
            default:
                notes.Error(parsed.Value.Member("flags") ?? parsed.Value, "The file has no \"flags\" that is an object or an array.");
                break;
        }

        // flagd compares keys with their case.
        foreach (var twice in flags.GroupBy(f => f.Key, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            notes.Add(FlagDiagnostics.DefinedTwice.Report(
                $"The flag '{twice.Key}' is defined {twice.Count()} times, on lines {string.Join(", ", twice.Select(f => f.Line))}.",
                "Keep one.", new SourceLocation(file, twice.Last().Line, twice.Last().Column)));
        }

        return notes.Result(() => new FlagSet(file, flags.ToImmutableSortedDictionary(f => f.Key, f => f, StringComparer.Ordinal)));
    }

    private static bool HasKey(Node node, FlagNotes notes)
    {
        if (node.Text("key") is not null)
        {
            return true;
        }

        notes.Error(node, "A flag in the array has no \"key\".");
        return false;
    }

    private static Flag One(string key, Node node, int line, int column, FlagNotes notes)
    {
        var state = node.Text("state");
        if (state is not ("ENABLED" or "DISABLED"))
        {
            notes.Error(node.Member("state") ?? node, $"The \"state\" of the flag '{key}' is neither \"ENABLED\" nor \"DISABLED\".");
        }

        var variants = (node.Member("variants") as Node.Map)?.Members ?? [];
        if (variants.IsEmpty)
        {
            notes.Error(node.Member("variants") ?? node, $"The flag '{key}' has no \"variants\".");
        }
        else if (variants.Select(v => v.Value.GetType()).Distinct().Count() > 1)
        {
            notes.Error(node.Member("variants")!, $"The variants of the flag '{key}' are of different types.");
        }

        var standard = node.Member("defaultVariant") is Node.Text text ? text.Value : null;
        if (standard is not null && !variants.IsEmpty && variants.All(v => v.Key != standard))
        {
            notes.Error(node.Member("defaultVariant")!, $"The \"defaultVariant\" of the flag '{key}', '{standard}', is none of its variants.",
                Nearest.Match(standard, variants.Select(v => v.Key)) is { } near ? $"Did you mean '{near}'?" : $"They are: {string.Join(", ", variants.Select(v => v.Key))}.");
        }

        var metadata = FlagMetadata.Read(key, node.Member("metadata"), notes);
        var answer = FlagdState.Of(state == "ENABLED", standard, variants, node.Member("targeting"));
        return new Flag(key, answer, line, metadata.Owner, metadata.Kind, metadata.Expires) { Column = column };
    }
}
