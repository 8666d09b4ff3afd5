using Baton.Core.Configuration;

namespace Baton.Core.Flags;

/// <summary>Looks into JSON as .NET configuration does: keys without case, and a value is as good as its text.</summary>
internal static class FlagNodes
{
    public static Node? Member(this Node? node, string key) =>
        (node as Node.Map)?.Members.FirstOrDefault(m => string.Equals(m.Key, key, StringComparison.OrdinalIgnoreCase))?.Value;

    public static Node.List? List(this Node? node, string key) => node.Member(key) as Node.List;

    /// <summary>A string that says something; null for anything else.</summary>
    public static string? Text(this Node? node, string key) => node.Member(key) is Node.Text { Value: var text } && text.Trim().Length > 0 ? text : null;

    /// <summary>True or false, also as a string; null for anything else.</summary>
    public static bool? Truth(this Node? node) => node switch
    {
        Node.Flag flag => flag.Value,
        Node.Text text when bool.TryParse(text.Value, out var truth) => truth,
        _ => null,
    };
}
