using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Baton.Core.Diagnostics;

namespace Baton.Core.Configuration;

/// <summary>JSON with comments and trailing commas, as nodes with line and column (both 1-based, columns in characters).</summary>
internal static class NodeParser
{
    private static readonly JsonReaderOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    public static Result<Node> Parse(string json, string file)
    {
        // A carriage return ends a line for editors and for comments, but the tokenizer does not always count it.
        var bytes = Encoding.UTF8.GetBytes(json.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));
        var lines = new LineStarts(bytes);
        var reader = new Utf8JsonReader(bytes, Options);
        try
        {
            reader.Read();
            var node = Value(ref reader, lines);
            reader.Read();
            return node;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, escaped: valid to the tokenizer, but no text.
            var (line, column) = lines.Place((int)reader.TokenStartIndex);
            return ConfigurationDiagnostics.InvalidJson.Report(
                "A string holds an escape that is no character.", "Write the character itself, or both halves of its pair.", new SourceLocation(file, line, column));
        }
        catch (JsonException exception)
        {
            var (line, column) = lines.At((int)(exception.LineNumber ?? 0), (int)(exception.BytePositionInLine ?? 0));
            var message = exception.Message.Split(" LineNumber:")[0].Split(" Path:")[0];
            return ConfigurationDiagnostics.InvalidJson.Report(
                ObjectReader.Shown(message), "Mend the file; comments and trailing commas are allowed.", new SourceLocation(file, line, column));
        }
    }

    private static Node Value(ref Utf8JsonReader reader, LineStarts lines)
    {
        var (line, column) = lines.Place((int)reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var members = ImmutableArray.CreateBuilder<Node.Member>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var (keyLine, keyColumn) = lines.Place((int)reader.TokenStartIndex);
                    var key = reader.GetString()!;
                    reader.Read();
                    members.Add(new(key, Value(ref reader, lines), keyLine, keyColumn));
                }

                return new Node.Map(members.ToImmutable(), line, column);
            case JsonTokenType.StartArray:
                var items = ImmutableArray.CreateBuilder<Node>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Value(ref reader, lines));
                }

                return new Node.List(items.ToImmutable(), line, column);
            case JsonTokenType.String:
                return new Node.Text(reader.GetString()!, line, column);
            case JsonTokenType.Number:
                return new Node.Number(Encoding.UTF8.GetString(reader.ValueSpan), line, column);
            case JsonTokenType.True or JsonTokenType.False:
                return new Node.Flag(reader.TokenType == JsonTokenType.True, line, column);
            default:
                return new Node.Nothing(line, column);
        }
    }
}
