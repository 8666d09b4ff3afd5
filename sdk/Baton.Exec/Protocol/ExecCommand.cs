using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Baton.Core.Configuration;

namespace Baton.Exec.Protocol;

/// <summary>A program of baton.json: how it is started, and what it is told.</summary>
/// <param name="Command">The program and its arguments. A program with a slash in its path is relative to the unit's folder; another one is searched for in PATH.</param>
/// <param name="Timeout">How long one request may take.</param>
/// <param name="Secrets">The environment variables with secrets that it gets; the other variables of a run that may have secrets it does not.</param>
/// <param name="Settings">What is handed to it as it stands in baton.json.</param>
internal sealed record ExecCommand(ImmutableArray<string> Command, TimeSpan Timeout, ImmutableArray<string> Secrets, ImmutableSortedDictionary<string, string> Settings)
{
    /// <summary>The schema of the keys that <see cref="Read"/> reads.</summary>
    public const string Schema = """
        "command": { "description": "The program and its arguments. A path with a slash is relative to the unit's folder.", "type": "array", "items": { "type": "string" }, "minItems": 1 },
        "timeout": { "description": "How long one request may take, as hours, minutes and seconds.", "type": "string", "default": "00:05:00", "pattern": "^(?=.*[1-9])([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,7})?$" },
        "secrets": { "description": "The environment variables with secrets that the program gets.", "type": "array", "items": { "type": "string", "pattern": "^[^=\\s\\x00-\\x1F\\x7F-\\x9F]+$" } },
        "settings": { "description": "Names and texts that are handed to the program.", "type": "object", "additionalProperties": false, "patternProperties": { "\\S": { "type": "string" } } }
        """;

    /// <summary>Reads the keys of a section.</summary>
    /// <param name="section">The section; null where baton.json has another value there, which is reported already.</param>
    public static ExecCommand Read(ObjectReader? section)
    {
        if (section is null)
        {
            return new([""], TimeSpan.FromMinutes(5), [], ImmutableSortedDictionary<string, string>.Empty);
        }

        var command = section.Command("command");
        if (command.IsEmpty)
        {
            section.Bad("command", "\"command\" has to name the program.");
        }

        return new(
            command,
            section.Time("timeout") ?? TimeSpan.FromMinutes(5),
            section.Texts("secrets", Rules.Variable) ?? [],
            section.Pairs("settings", Rules.NotEmpty) ?? ImmutableSortedDictionary<string, string>.Empty);
    }

    /// <summary>As baton.json has it, for <c>baton config</c>.</summary>
    public JsonObject Shown()
    {
        var shown = new JsonObject { ["command"] = new JsonArray([.. Command.Select(c => JsonValue.Create(c))]), ["timeout"] = Timeout.ToString() };
        if (!Secrets.IsEmpty)
        {
            shown["secrets"] = new JsonArray([.. Secrets.Select(s => JsonValue.Create(s))]);
        }

        if (!Settings.IsEmpty)
        {
            shown["settings"] = Texts(Settings);
        }

        return shown;
    }

    /// <summary>Names and texts as an object.</summary>
    public static JsonObject Texts(IEnumerable<KeyValuePair<string, string>> pairs) => new(pairs.Select(p => KeyValuePair.Create(p.Key, (JsonNode?)JsonValue.Create(p.Value))));
}
