using Baton.Settings.Values;

namespace Baton.Settings.Schemas;

/// <summary>One keyword of a schema that a value does not satisfy.</summary>
/// <param name="Path">The value's path.</param>
/// <param name="Keyword">The keyword; empty where the schema is <c>false</c>.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record SchemaError(SettingsPath Path, string Keyword, string Message);
