using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Settings.Values;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Baton.Settings.Reading;

/// <summary>
/// Reads YAML 1.2 from the parser's events: one document, keys and values. Anchors, aliases, merge keys and tags are refused, so that a file is
/// never more than it looks, and no type is ever made from it.
/// </summary>
internal sealed class YamlSettings
{
    private readonly string text;
    private readonly string file;
    private readonly Parser parser;
    private readonly NodeBudget budget;
    private Diagnostic? refusal;

    private YamlSettings(string text, string file, SettingsLimits limits) =>
        (this.text, this.file, parser, budget) = (text, file, new Parser(new StringReader(text)), new NodeBudget(limits));

    public static Result<SettingsNode> Parse(string text, string file, SettingsLimits limits)
    {
        var yaml = new YamlSettings(text, file, limits);
        try
        {
            return yaml.Document() is { } node ? node : yaml.refusal!;
        }
        catch (YamlException exception)
        {
            return yaml.Invalid(exception);
        }
    }

    private SettingsNode? Document()
    {
        parser.MoveNext();
        parser.MoveNext();
        if (parser.Current is not DocumentStart)
        {
            return SettingsMap.Empty(new SourceLocation(file, 1, 1));
        }

        parser.MoveNext();
        var node = Value(0);
        if (node is null)
        {
            return null;
        }

        parser.MoveNext();
        return parser.Current is DocumentStart second ? Refused<SettingsNode>("A second document begins.", "Keep one document in a file.", second) : node;
    }

    /// <summary>The value at the present event; the parser is at the event after it then.</summary>
    private SettingsNode? Value(int depth)
    {
        var where = Place(parser.Current!);
        refusal = Objection(parser.Current!) ?? budget.Take(parser.Current is Scalar ? depth : depth + 1, where);
        if (refusal is not null)
        {
            return null;
        }

        switch (parser.Current)
        {
            case MappingStart:
                return Map(depth + 1, where);
            case SequenceStart:
                return List(depth + 1, where);
            case Scalar scalar:
                parser.MoveNext();
                return Typed(scalar, where);
            case var other:
                return Refused<SettingsNode>("A value was expected.", "Correct the YAML.", other!);
        }
    }

    private SettingsMap? Map(int depth, SourceLocation where)
    {
        var members = new MemberList(where);
        parser.MoveNext();
        while (parser.Current is not MappingEnd)
        {
            refusal = Objection(parser.Current!);
            if (refusal is not null)
            {
                return null;
            }

            if (parser.Current is not Scalar key)
            {
                return Refused<SettingsMap>("A key is an object or a list.", "Use a text as the key.", parser.Current!);
            }

            if (key.Value == "<<" && key.Style == ScalarStyle.Plain)
            {
                return Refused<SettingsMap>("Merge keys are not allowed.", "Write the values out, or put them into an earlier layer.", key);
            }

            parser.MoveNext();
            if (Value(depth) is not { } value)
            {
                return null;
            }

            refusal = members.Add(key.Value, value, Place(key));
            if (refusal is not null)
            {
                return null;
            }
        }

        parser.MoveNext();
        return members.ToMap();
    }

    private SettingsList? List(int depth, SourceLocation where)
    {
        var items = new List<SettingsNode>();
        parser.MoveNext();
        while (parser.Current is not SequenceEnd)
        {
            if (Value(depth) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        parser.MoveNext();
        return new SettingsList([.. items], where);
    }

    private SettingsNode? Typed(Scalar scalar, SourceLocation where)
    {
        if (scalar.Style != ScalarStyle.Plain)
        {
            return new SettingsString(scalar.Value, where);
        }

        var typed = YamlScalars.Plain(scalar.Value, where);
        refusal = typed.IsSuccess ? null : typed.Diagnostics[0];
        return typed.Value;
    }

    private Diagnostic? Objection(ParsingEvent at) => at switch
    {
        AnchorAlias alias => Objection($"The alias *{alias.Value} is not allowed.", "Write the value out, or use a ${reference}.", at),
        NodeEvent { Anchor.IsEmpty: false } node => Objection($"The anchor &{node.Anchor} is not allowed.", "Remove it; other values can use a ${reference}.", at),
        NodeEvent { Tag.IsEmpty: false } node when node.Tag.IsNonSpecific || node.Tag.Value.Length > 0 && node.Tag.Value != "?" =>
            Objection($"The tag {node.Tag} is not allowed.", "Remove it; quotes make a value a text.", at),
        _ => null,
    };

    private Diagnostic Objection(string message, string cure, ParsingEvent at) => SettingsDiagnostics.YamlNotAllowed.Report(ObjectReader.Shown(message), cure, Place(at));

    private T? Refused<T>(string message, string cure, ParsingEvent at)
        where T : class
    {
        refusal = Objection(message, cure, at);
        return null;
    }

    private SourceLocation Place(ParsingEvent at) => new(file, (int)at.Start.Line, (int)at.Start.Column);

    private Diagnostic Invalid(YamlException exception)
    {
        var lines = text.Split('\n');
        var (line, column) = ((int)Math.Max(1, exception.Start.Line), (int)Math.Max(1, exception.Start.Column));
        var message = exception.Message;

        // The parser counts one line more than the file has where it ends too early.
        if (line > lines.Length)
        {
            (line, column) = (lines.Length, lines[^1].Length + 1);
        }

        // The parser names the value before the tab.
        if (message.Contains("tab", StringComparison.Ordinal) && IndentedByTab(lines, line) is { } tab)
        {
            (line, column) = (tab.Line, tab.Column);
            message = "A tab indents this line; YAML indents by spaces.";
        }

        return SettingsDiagnostics.InvalidFile.Report(ObjectReader.Shown(message), "Correct the YAML.", new SourceLocation(file, line, column));
    }

    private static (int Line, int Column)? IndentedByTab(string[] lines, int from) => lines
        .Select((content, index) => (Line: index + 1, Column: content.Length - content.TrimStart(' ').Length + 1, Content: content))
        .Where(l => l.Line >= from && l.Column <= l.Content.Length && l.Content[l.Column - 1] == '\t')
        .Select(l => ((int, int)?)(l.Line, l.Column)).FirstOrDefault();
}
