using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Baton.Core.Diagnostics;

namespace Baton.Core.Configuration;

/// <summary>
/// Reads one object of baton.json, key by key. A mistake is recorded with its line and column and reading goes on, so that one run reports all
/// mistakes of a file; <see cref="End"/> then refuses the keys that were not read.
/// </summary>
public sealed class ObjectReader
{
    private readonly List<string> known = [];
    private readonly string file;
    private readonly List<Diagnostic> mistakes;

    internal ObjectReader(Node.Map map, string file, List<Diagnostic> mistakes) => (Node, this.file, this.mistakes) = (map, file, mistakes);

    internal Node.Map Node { get; }

    /// <summary>A message stays on one line, whatever was written.</summary>
    internal static string Shown(string value) => string.Concat(value.Select(c => char.IsControl(c) ? '\uFFFD' : c));

    /// <summary>The key that the object stands under, where it is one of several named ones, such as the name of an environment; else empty.</summary>
    public string Key { get; private init; } = "";

    /// <summary>Where the object begins.</summary>
    public SourceLocation Location => At(Node.Line, Node.Column);

    /// <summary>A string; null when the key is not there.</summary>
    /// <param name="key">The key.</param>
    /// <param name="complaint">Answers what is wrong with the value, or null; such as <see cref="Rules.NotEmpty"/>.</param>
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

        if (Complaint(text.Value, complaint) is { } why)
        {
            Bad(node, $"\"{key}\": '{text.Value}' {why}");
            return null;
        }

        return text.Value;
    }

    /// <summary>A reference to a secret, <c>env:NAME</c>; null when the key is not there. What stands there instead may be the secret itself, and is not repeated.</summary>
    public string? Reference(string key)
    {
        if (Text(key) is not { } reference)
        {
            return null;
        }

        if (AnnouncementConfiguration.VariableOf(reference) is not null)
        {
            return reference;
        }

        Bad(Place(key), $"\"{key}\" is not of the form \"env:NAME\"; the value itself is a secret, and belongs into the environment.");
        return null;
    }

    /// <summary>One of several words; null when the key is not there.</summary>
    public string? OneOf(string key, params string[] words) => Text(key, value => words.Contains(value)
        ? null
        : $"is not one of {string.Join(", ", words)}." + (Nearest.Match(value, words) is { } near ? $" Did you mean '{near}'?" : ""));

    /// <summary>True or false; null when the key is not there.</summary>
    public bool? Flag(string key) => Find(key) switch
    {
        null => null,
        Node.Flag flag => flag.Value,
        var other => Wrong<bool?>(key, other, "true or false"),
    };

    /// <summary>A whole number; null when the key is not there.</summary>
    /// <param name="key">The key.</param>
    /// <param name="least">The smallest number that is allowed.</param>
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

    /// <summary>A time of hours, minutes and seconds, such as <c>00:00:30</c>; null when the key is not there.</summary>
    public TimeSpan? Time(string key)
    {
        var text = Text(key, value =>
            Rules.Time(value) is null ? "is not a time of hours, minutes and seconds, such as \"00:00:30\", above zero and below a day." : null);
        return text is null ? null : Rules.Time(text);
    }

    /// <summary>An array of strings; null when the key is not there.</summary>
    /// <param name="key">The key.</param>
    /// <param name="complaint">Answers what is wrong with an item, or null.</param>
    /// <param name="expected">What the message says that the value should be.</param>
    public ImmutableArray<string>? Texts(string key, Func<string, string?>? complaint = null, string expected = "an array")
    {
        if (Items(key, expected) is not { } items)
        {
            return null;
        }

        foreach (var item in items)
        {
            if (item is not Node.Text text)
            {
                Wrong($"{key}[]", item, "a string");
            }
            else if (Complaint(text.Value, complaint) is { } why)
            {
                Bad(item, $"\"{key}\": '{text.Value}' {why}");
            }
        }

        return [.. items.OfType<Node.Text>().Select(t => t.Value)];
    }

    /// <summary>Whether the value of the key is true or false.</summary>
    public bool IsFlag(string key) => Place(key) is Baton.Core.Configuration.Node.Flag;

    /// <summary>A program and its arguments; empty for none.</summary>
    public ImmutableArray<string> Command(string key, string expected = "an array")
    {
        var command = Texts(key, expected: expected) ?? [];
        if (command is [var program, ..] && Rules.NotEmpty(program) is { } why)
        {
            Bad(Place(key), $"\"{key}\": the program {why}");
        }

        return command;
    }

    /// <summary>Names and texts; a null is no text here, because leaving out and emptying are different things.</summary>
    public ImmutableSortedDictionary<string, string>? Pairs(string key, Func<string, string?> complaint)
    {
        if (Object(key) is not { } pairs)
        {
            return null;
        }

        var read = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var member in pairs.Node.Members)
        {
            if (complaint(member.Key) is { } why)
            {
                pairs.Note(member.Line, member.Column, $"\"{key}\": the name '{member.Key}' {why}");
            }

            if (member.Value is Baton.Core.Configuration.Node.Nothing)
            {
                pairs.Wrong(member.Key, member.Value, "a string");
            }

            read[member.Key] = pairs.Text(member.Key) ?? "";
        }

        pairs.End();
        return read.ToImmutable();
    }

    /// <summary>An object; null when the key is not there. Call <see cref="End"/> on it.</summary>
    [SuppressMessage("Naming", "CA1720", Justification = "The word of JSON.")]
    public ObjectReader? Object(string key) => Find(key) switch
    {
        null => null,
        Node.Map child => Reader(child),
        var other => Wrong<ObjectReader?>(key, other, "an object"),
    };

    /// <summary>An array of objects; empty when the key is not there. Call <see cref="End"/> on each.</summary>
    public IEnumerable<ObjectReader> Objects(string key) => Items(key) is { } items
        ? [.. items.Select(item => item is Node.Map child ? Reader(child) : Wrong<ObjectReader?>($"{key}[]", item, "an object")).OfType<ObjectReader>()]
        : [];

    /// <summary>Every member as a named object.</summary>
    internal IEnumerable<(Node.Member Key, ObjectReader Value)> Named()
    {
        foreach (var member in Node.Members)
        {
            known.Add(member.Key);
            if (member.Value is Node.Map child)
            {
                yield return (member, new ObjectReader(child, file, mistakes) { Key = member.Key });
            }
            else
            {
                Wrong(member.Key, member.Value, "an object");
            }
        }
    }

    /// <summary>Whether the key is there, with a value that is not null.</summary>
    public bool Has(string key) => Node.Members.Any(m => m.Key == key && m.Value is not Baton.Core.Configuration.Node.Nothing);

    /// <summary>Reports a mistake in the value of a key, or in the object where the key is not there.</summary>
    public void Bad(string key, string message) => Bad(Place(key), message);

    /// <summary>Reports a mistake in the object.</summary>
    public void Bad(string message) => Bad(Node, message);

    /// <summary>Makes keys known that are read elsewhere or not at all.</summary>
    public void Know(IEnumerable<string> keys) => known.AddRange(keys);

    internal Node Place(string key) => Node.Members.FirstOrDefault(m => m.Key == key)?.Value ?? Node;

    internal void Bad(Node place, string message) => Note(place.Line, place.Column, message);

    internal void Bad(Baton.Core.Configuration.Node.Member place, string message) => Note(place.Line, place.Column, message);

    /// <summary>Refuses what was not asked for, and what stands there twice.</summary>
    public void End()
    {
        foreach (var member in Node.Members.Where(m => !known.Contains(m.Key)))
        {
            var near = Nearest.Match(member.Key, Offered);
            mistakes.Add(ConfigurationDiagnostics.UnknownKey.Report(
                $"There is no key \"{Shown(member.Key)}\" here.",
                near is null ? !Offered.Any() ? "This object has no keys." : $"The keys here are: {string.Join(", ", Offered)}." : $"Did you mean \"{near}\"?",
                At(member.Line, member.Column)));
        }

        foreach (var twice in Node.Members.GroupBy(m => m.Key).Where(g => g.Count() > 1).Select(g => g.Last()))
        {
            mistakes.Add(ConfigurationDiagnostics.DuplicateKey.Report(
                $"The key \"{Shown(twice.Key)}\" stands here twice.", "Remove one of them.", At(twice.Line, twice.Column)));
        }
    }

    private ImmutableArray<Node>? Items(string key, string expected = "an array") => Find(key) switch
    {
        null => null,
        Node.List list => list.Items,
        var other => Wrong<ImmutableArray<Node>?>(key, other, expected),
    };

    private IEnumerable<string> Offered => known.Where(k => k != "$schema").Distinct().Order(StringComparer.Ordinal);

    /// <summary>No path, argument or variable of any system can hold a NUL, so that no key has to ask for it.</summary>
    private static string? Complaint(string value, Func<string, string?>? complaint) =>
        value.Contains('\0', StringComparison.Ordinal) ? "holds a NUL character." : complaint?.Invoke(value);

    private void Note(int line, int column, string message) => mistakes.Add(ConfigurationDiagnostics.BadValue.Report(
        Shown(message), "Correct the value; 'baton explain configuration' lists every key.", At(line, column)));

    private ObjectReader Reader(Node.Map child) => new(child, file, mistakes);

    /// <summary>A null is as good as nothing.</summary>
    private Node? Find(string key)
    {
        known.Add(key);
        return Node.Members.FirstOrDefault(m => m.Key == key)?.Value is { } node and not Baton.Core.Configuration.Node.Nothing ? node : null;
    }

    private T? Wrong<T>(string key, Node node, string expected)
    {
        Wrong(key, node, expected);
        return default;
    }

    private void Wrong(string key, Node node, string expected) => mistakes.Add(ConfigurationDiagnostics.WrongType.Report(
        $"\"{Shown(key)}\" is {expected}, not {node.Type}.", "Correct the value; 'baton explain configuration' lists every key.", At(node.Line, node.Column)));

    private SourceLocation At(int line, int column) => new(file, line, column);
}
