using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Baton.Core.Tests.Configuration.Schemas;

/// <summary>What the records' own documentation says, as plain text.</summary>
internal static partial class RecordDocs
{
    private static readonly Dictionary<string, XElement> Members = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "Baton.Core.xml"))
        .Descendants("member").ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    /// <summary>The summary of a property.</summary>
    public static string? Of(PropertyInfo property) => Summary($"P:{property.DeclaringType!.FullName}.{property.Name}");

    /// <summary>The summary of a type.</summary>
    public static string? Of(Type type) => Summary($"T:{type.FullName}");

    private static string? Summary(string id) => Members.TryGetValue(id, out var member) ? Plain(member.Element("summary")) : null;

    private static string? Plain(XElement? element) =>
        element is null ? null : Spaces().Replace(string.Concat(element.Nodes().Select(Plain)), " ").Trim();

    private static string Plain(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } see => see.Value is { Length: > 0 } value ? value : Name(see.Attribute("cref")!.Value),
        XElement other => string.Concat(other.Nodes().Select(Plain)),
        _ => "",
    };

    /// <summary>A property is named as in the file.</summary>
    private static string Name(string reference)
    {
        var name = reference.Split('.')[^1];
        return reference.StartsWith("P:", StringComparison.Ordinal) ? JsonNamingPolicy.CamelCase.ConvertName(name) : name;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
