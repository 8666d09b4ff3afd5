using System.Text.Json;
using System.Text.Json.Nodes;

namespace Baton.Testing.GitHub;

/// <summary>What the server answers.</summary>
public sealed record Reply(int Status, JsonNode? Body = null)
{
    private byte[]? _json;

    public Dictionary<string, string> Headers { get; } = [];

    /// <summary>The JSON as it is sent, written once.</summary>
    internal byte[] Json => _json ??= Body is null ? [] : JsonSerializer.SerializeToUtf8Bytes(Body);

    /// <summary>Bytes to send instead of JSON.</summary>
    public byte[]? Bytes { get; init; }

    /// <summary>A file to send instead of JSON.</summary>
    public string? File { get; init; }

    /// <summary>What stands beside the status; null for what it usually is.</summary>
    public string? Reason { get; init; }

    public bool IsBinary => Bytes is not null || File is not null;

    public static Reply Ok(JsonNode body) => new(200, body);

    public static Reply Created(JsonNode body) => new(201, body);

    public static Reply NoContent() => new(204);

    public Reply With(string header, string value)
    {
        Headers[header] = value;
        return this;
    }
}
