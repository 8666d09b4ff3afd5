using System.Text;
using System.Text.Json;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Settings.Values;

namespace Baton.Settings.Reading;

/// <summary>Reads JSON with comments and trailing commas, as baton.json may have them.</summary>
internal sealed class JsonSettings
{
    private readonly string file;
    private readonly LineStarts lines;
    private readonly NodeBudget budget;
    private Diagnostic? refusal;

    private JsonSettings(string file, LineStarts lines, NodeBudget budget) => (this.file, this.lines, this.budget) = (file, lines, budget);

    public static Result<SettingsNode> Parse(string text, string file, SettingsLimits limits)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var lines = new LineStarts(bytes);

        // One more than the limit, so that the limit is reported with our own text.
        var options = new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = limits.Depth + 2 };
        var reader = new Utf8JsonReader(bytes, options);
        var parser = new JsonSettings(file, lines, new NodeBudget(limits));
        try
        {
            reader.Read();
            var node = parser.Value(ref reader, 0);
            if (node is not null)
            {
                reader.Read();
                return node;
            }

            return parser.refusal!;
        }
        catch (InvalidOperationException)
        {
            return parser.Invalid("A string holds an escape that is not a character.", lines.Place((int)reader.TokenStartIndex));
        }
        catch (JsonException exception)
        {
            var message = exception.Message.Split(" LineNumber:")[0].Split(" Path:")[0];
            return parser.Invalid(ObjectReader.Shown(message), lines.At((int)(exception.LineNumber ?? 0), (int)(exception.BytePositionInLine ?? 0)));
        }
    }

    private SettingsNode? Value(ref Utf8JsonReader reader, int depth)
    {
        var where = Here(ref reader);
        var isContainer = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
        refusal = budget.Take(isContainer ? depth + 1 : depth, where);
        return refusal is not null ? null : reader.TokenType switch
        {
            JsonTokenType.StartObject => Map(ref reader, depth + 1, where),
            JsonTokenType.StartArray => List(ref reader, depth + 1, where),
            JsonTokenType.String => new SettingsString(reader.GetString()!, where),
            JsonTokenType.Number => new SettingsNumber(Encoding.UTF8.GetString(reader.ValueSpan), where),
            JsonTokenType.True or JsonTokenType.False => new SettingsFlag(reader.TokenType == JsonTokenType.True, where),
            _ => new SettingsNull(where),
        };
    }

    private SettingsMap? Map(ref Utf8JsonReader reader, int depth, SourceLocation where)
    {
        var members = new MemberList(where);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var (key, place) = (reader.GetString()!, Here(ref reader));
            reader.Read();
            if (Value(ref reader, depth) is not { } value)
            {
                return null;
            }

            refusal = members.Add(key, value, place);
            if (refusal is not null)
            {
                return null;
            }
        }

        return members.ToMap();
    }

    private SettingsList? List(ref Utf8JsonReader reader, int depth, SourceLocation where)
    {
        var items = new List<SettingsNode>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (Value(ref reader, depth) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new SettingsList([.. items], where);
    }

    private SourceLocation Here(ref Utf8JsonReader reader)
    {
        var (line, column) = lines.Place((int)reader.TokenStartIndex);
        return new SourceLocation(file, line, column);
    }

    private Diagnostic Invalid(string message, (int Line, int Column) place) => SettingsDiagnostics.InvalidFile.Report(
        message, "Correct the JSON; comments and trailing commas are allowed.", new SourceLocation(file, place.Line, place.Column));
}
