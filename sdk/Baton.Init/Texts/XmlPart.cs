using System.Collections.Immutable;

namespace Baton.Init.Texts;

/// <summary>An element of an XML text, and where it stands in it. Offsets are in characters from the beginning of the text.</summary>
/// <param name="Name">Its local name.</param>
/// <param name="Start">The offset of its <c>&lt;</c>.</param>
/// <param name="End">The offset behind its end.</param>
/// <param name="InnerStart">The offset behind its start tag; <paramref name="End"/> for an element without an end tag.</param>
/// <param name="InnerEnd">The offset of its end tag; <paramref name="End"/> for an element without one.</param>
/// <param name="Attributes">Names and values, unescaped.</param>
/// <param name="Children">The elements in it.</param>
/// <param name="Text">The text in it, unescaped, without that of the elements in it.</param>
internal sealed record XmlPart(
    string Name, int Start, int End, int InnerStart, int InnerEnd, ImmutableDictionary<string, string> Attributes, ImmutableArray<XmlPart> Children, string Text)
{
    /// <summary>The value of an attribute; null for none.</summary>
    public string? this[string attribute] => Attributes.GetValueOrDefault(attribute);

    /// <summary>This element and all in it, in the order of the text.</summary>
    public IEnumerable<XmlPart> All() => [this, .. Children.SelectMany(c => c.All())];

    /// <summary>Elements in it, however deep, of a name (without case, as MSBuild compares them).</summary>
    public IEnumerable<XmlPart> Named(string name) => All().Where(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
