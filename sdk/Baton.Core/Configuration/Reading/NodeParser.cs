using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Baton.Core.Diagnostics;

namespace Baton.Core.Configuration.Reading;

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
        var bytes = Encoding.UTF8.GetBytes(json.TrimStart('\uFEFF'));
        var reader = new Utf8JsonReader(bytes, Options);
        try
        {
            reader.Read();
            var node = Value(ref reader, bytes);
            reader.Read();
            return node;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, escaped: valid to the tokenizer, but no text.
            var (line, column) = Place(bytes, (int)reader.TokenStartIndex);
            return ConfigurationDiagnostics.InvalidJson.Report(
                "A string holds an escape that is no character.", "Write the character itself, or both halves of its pair.", new SourceLocation(file, line, column));
        }
        catch (JsonException exception)
        {
            var line = (int)(exception.LineNumber ?? 0) + 1;
            var column = (int)(exception.BytePositionInLine ?? 0) + 1;
            var message = exception.Message.Split(" LineNumber:")[0].Split(" Path:")[0];
            return ConfigurationDiagnostics.InvalidJson.Report(
                message, "Mend the file; comments and trailing commas are allowed.", new SourceLocation(file, line, column));
        }
    }

    private static Node Value(ref Utf8JsonReader reader, byte[] bytes)
    {
        var (line, column) = Place(bytes, (int)reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var members = ImmutableArray.CreateBuilder<Node.Member>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var (keyLine, keyColumn) = Place(bytes, (int)reader.TokenStartIndex);
                    var key = reader.GetString()!;
                    reader.Read();
                    members.Add(new(key, Value(ref reader, bytes), keyLine, keyColumn));
                }

                return new Node.Map(members.ToImmutable(), line, column);
            case JsonTokenType.StartArray:
                var items = ImmutableArray.CreateBuilder<Node>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Value(ref reader, bytes));
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

    private static (int Line, int Column) Place(byte[] bytes, int offset)
    {
        var before = bytes.AsSpan(0, offset);
        var line = before.Count((byte)'\n') + 1;
        var start = before.LastIndexOf((byte)'\n') + 1;
        return (line, Encoding.UTF8.GetCharCount(before[start..]) + 1);
    }
}
