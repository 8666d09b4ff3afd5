using Baton.Core.Diagnostics;
using Baton.Settings.Values;

namespace Baton.Settings.Secrets;

/// <summary>Where a secret is: the provider, and what it needs to find the secret.</summary>
/// <param name="Provider">The provider's name.</param>
/// <param name="Argument">What follows the name: the text after the colon, or the value of the key.</param>
/// <param name="Options">The object that the key is in; null where the reference is a text.</param>
/// <param name="Where">Its place in the settings.</param>
public sealed record SecretReference(string Provider, SettingsNode Argument, SettingsMap? Options, SourceLocation Where)
{
    /// <summary>The argument as a text; null when it has another type.</summary>
    public string? Text => (Argument as SettingsString)?.Value;

    /// <summary>An option's text; null when it is not there or has another type.</summary>
    public string? Option(string key) => (Options?.Members.GetValueOrDefault(key) as SettingsString)?.Value;

    /// <summary>The options that the provider does not know.</summary>
    /// <param name="known">Those that it knows.</param>
    public string? Unknown(params IEnumerable<string> known) =>
        Options?.Members.Keys.Except(known.Append(Provider), StringComparer.Ordinal).FirstOrDefault() is { } key ? $"\"{key}\" is not an option of \"{Provider}\"." : null;

    /// <summary>Reads a reference.</summary>
    /// <param name="node">A text such as <c>env:NAME</c>, or an object with the provider's name as a key.</param>
    /// <param name="providers">The names of the providers.</param>
    /// <returns>Null when no provider is named.</returns>
    internal static SecretReference? Of(SettingsNode node, IEnumerable<string> providers) => node switch
    {
        SettingsString { Value: var text } when text.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 && providers.Contains(text[..colon]) =>
            new(text[..colon], new SettingsString(text[(colon + 1)..], node.Where), null, node.Where),
        SettingsMap map when map.Members.Keys.Intersect(providers, StringComparer.Ordinal).ToList() is [var name] => new(name, map.Members[name], map, node.Where),
        _ => null,
    };
}
