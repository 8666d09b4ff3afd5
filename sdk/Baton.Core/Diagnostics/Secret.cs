using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Baton.Core.Diagnostics;

/// <summary>
/// A value that nobody may read but the one it is for: a token, a key, a password. It prints, formats, compares and serialises as
/// <c>***</c>, so that no log, plan, journal or exception can carry it by accident.
/// </summary>
[DebuggerDisplay(SecretForms.Mask)]
[JsonConverter(typeof(Converter))]
public sealed class Secret
{
    private readonly string _value;
    private readonly Lazy<IReadOnlyList<string>> _forms;

    /// <summary>Hides a value.</summary>
    /// <exception cref="ArgumentException">There is nothing to hide.</exception>
    public Secret(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        _value = value.Trim();
        _forms = new(() => SecretForms.Of(_value));
    }

    /// <summary>The value itself, for the request that needs it and for nothing else.</summary>
    public string Reveal() => _value;

    /// <summary>How it may be written, the longest first.</summary>
    internal IReadOnlyList<string> Forms => _forms.Value;

    /// <summary>A text with every occurrence of the value masked, escaped and encoded ones too.</summary>
    public string Redact(string text) => SecretForms.Redact(text, _forms.Value);

    /// <summary>Always <c>***</c>.</summary>
    public override string ToString() => SecretForms.Mask;

    private sealed class Converter : JsonConverter<Secret>
    {
        public override Secret Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new JsonException("A secret is never read from JSON.");

        public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options) => writer.WriteStringValue(SecretForms.Mask);
    }
}
