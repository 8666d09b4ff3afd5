using System.Collections.Immutable;
using System.Globalization;
using Baton.Core.Diagnostics;

namespace Baton.Core.Configuration.Reading;

/// <summary>
/// Reads one object, key by key. Every mistake is noted with its place and reading goes on, so that a file is told all its
/// mistakes at once; <see cref="End"/> then refuses the keys that nobody has asked for.
/// </summary>
internal sealed class ObjectReader(Node.Map map, string file, List<Diagnostic> mistakes)
{
    private readonly List<string> known = ["$schema"];

    public Node.Map Node { get; } = map;

    public string? Text(string key, Func<string, string?>? complaint = null)
    {
        if (Find(key) is not { } node)
        {
            return null;
        }

        if (node is not Node.Text text)
        {
            Wrong(key, node, "a string");
            return null;
        }

        if (complaint?.Invoke(text.Value) is { } why)
        {
            Bad(node, $"\"{key}\": '{text.Value}' {why}");
            return null;
        }

        return text.Value;
    }

    public string? OneOf(string key, params string[] words) => Text(key, value => words.Contains(value)
        ? null
        : $"is not one of {string.Join(", ", words)}." + (Nearest.Match(value, words) is { } near ? $" Did you mean '{near}'?" : ""));

    public bool? Flag(string key) => Find(key) switch
    {
        null => null,
        Node.Flag flag => flag.Value,
        var other => Wrong<bool?>(key, other, "true or false"),
    };

    public int? Count(string key, int least)
    {
        if (Find(key) is not { } node)
        {
            return null;
        }

        if (node is not Node.Number number)
        {
            return Wrong<int?>(key, node, "a number");
        }

        if (int.TryParse(number.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least)
        {
            return value;
        }

        Bad(node, $"\"{key}\": {number.Value} is not a whole number from {least} up.");
        return null;
    }

    public TimeSpan? Time(string key)
    {
        var text = Text(key, value =>
            TimeSpan.TryParse(value, CultureInfo.InvariantCulture, out var time) && time > TimeSpan.Zero
                ? null : "is not a positive time span such as \"00:00:30\".");
        return text is null ? null : TimeSpan.Parse(text, CultureInfo.InvariantCulture);
    }

    public ImmutableArray<string>? Texts(string key, Func<string, string?>? complaint = null)
    {
        if (Items(key) is not { } items)
        {
            return null;
        }

        foreach (var item in items)
        {
            if (item is not Node.Text text)
            {
                Wrong($"{key}[]", item, "a string");
            }
            else if (complaint?.Invoke(text.Value) is { } why)
            {
                Bad(item, $"\"{key}\": '{text.Value}' {why}");
            }
        }

        return [.. items.OfType<Node.Text>().Select(t => t.Value)];
    }

    public ImmutableSortedDictionary<string, string>? Pairs(string key)
    {
        if (Object(key) is not { } pairs)
        {
            return null;
        }

        return pairs.Node.Members.Select(m => m.Key).Distinct()
            .Select(name => (name, value: pairs.Text(name)))
            .Where(p => p.value is not null)
            .ToImmutableSortedDictionary(p => p.name, p => p.value!, StringComparer.Ordinal);
    }

    public ObjectReader? Object(string key) => Find(key) switch
    {
        null => null,
        Node.Map child => Reader(child),
        var other => Wrong<ObjectReader?>(key, other, "an object"),
    };

    public IEnumerable<ObjectReader> Objects(string key) => Items(key) is { } items
        ? [.. items.Select(item => item is Node.Map child ? Reader(child) : Wrong<ObjectReader?>($"{key}[]", item, "an object")).OfType<ObjectReader>()]
        : [];

    /// <summary>Every member as a named object.</summary>
    public IEnumerable<(Node.Member Key, ObjectReader Value)> Named()
    {
        foreach (var member in Node.Members)
        {
            known.Add(member.Key);
            if (member.Value is Node.Map child)
            {
                yield return (member, Reader(child));
            }
            else
            {
                Wrong(member.Key, member.Value, "an object");
            }
        }
    }

    public bool Has(string key) => Node.Members.Any(m => m.Key == key);

    public Node Place(string key) => Node.Members.FirstOrDefault(m => m.Key == key)?.Value ?? Node;

    public void Bad(Node place, string message) => mistakes.Add(ConfigurationDiagnostics.BadValue.Report(
        message, "Mend the value; docs/guides/configuration.md lists every key.", At(place.Line, place.Column)));

    /// <summary>Refuses what was not asked for, and what stands there twice.</summary>
    public void End()
    {
        foreach (var member in Node.Members.Where(m => !known.Contains(m.Key)))
        {
            var near = Nearest.Match(member.Key, known.Where(k => k != "$schema"));
            mistakes.Add(ConfigurationDiagnostics.UnknownKey.Report(
                $"There is no key \"{member.Key}\" here.",
                near is null ? $"The keys here are: {string.Join(", ", known.Skip(1).Order(StringComparer.Ordinal))}." : $"Did you mean \"{near}\"?",
                At(member.Line, member.Column)));
        }

        foreach (var twice in Node.Members.GroupBy(m => m.Key).Where(g => g.Count() > 1).Select(g => g.Last()))
        {
            mistakes.Add(ConfigurationDiagnostics.DuplicateKey.Report(
                $"The key \"{twice.Key}\" stands here twice.", "Remove one of them.", At(twice.Line, twice.Column)));
        }
    }

    private ImmutableArray<Node>? Items(string key) => Find(key) switch
    {
        null => null,
        Node.List list => list.Items,
        var other => Wrong<ImmutableArray<Node>?>(key, other, "an array"),
    };

    private ObjectReader Reader(Node.Map child) => new(child, file, mistakes);

    /// <summary>A null is as good as nothing.</summary>
    private Node? Find(string key)
    {
        known.Add(key);
        return Node.Members.FirstOrDefault(m => m.Key == key)?.Value is { } node and not Reading.Node.Nothing ? node : null;
    }

    private T? Wrong<T>(string key, Node node, string expected)
    {
        Wrong(key, node, expected);
        return default;
    }

    private void Wrong(string key, Node node, string expected) => mistakes.Add(ConfigurationDiagnostics.WrongType.Report(
        $"\"{key}\" is {expected}, not {node.Type}.", "Mend the value; docs/guides/configuration.md lists every key.", At(node.Line, node.Column)));

    private SourceLocation At(int line, int column) => new(file, line, column);
}
