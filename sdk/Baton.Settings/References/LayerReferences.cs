using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Settings.Merging;
using Baton.Settings.Values;

namespace Baton.Settings.References;

/// <summary>
/// Replaces the references of one layer by what they read: the values of earlier layers with those of this layer over them. A value that refers to
/// its own path reads what earlier layers
/// have there.
/// </summary>
internal sealed class LayerReferences
{
    private readonly SettingsMap before;
    private readonly SettingsMap layer;
    private readonly ReferenceBudget budget;
    private readonly List<Diagnostic> mistakes = [];
    private readonly Dictionary<SettingsString, SettingsNode?> done = new(ReferenceEqualityComparer.Instance);
    private readonly List<(SettingsString Text, SettingsPath Path)> active = [];

    private LayerReferences(SettingsMap before, SettingsMap layer, ReferenceBudget budget) => (this.before, this.layer, this.budget) = (before, layer, budget);

    /// <summary>The layer without references, or everything that is wrong with them.</summary>
    public static Result<SettingsMap> Resolve(SettingsMap before, SettingsMap layer, ReferenceBudget budget)
    {
        if (!Refers(layer))
        {
            return layer;
        }

        var references = new LayerReferences(before, layer, budget);
        var resolved = (SettingsMap)references.Tree(layer, SettingsPath.Root);
        return references.mistakes.Count == 0 ? resolved : Result<SettingsMap>.Failure(references.mistakes.Distinct());
    }

    private static bool Refers(SettingsNode node) => node switch
    {
        SettingsMap map => map.Members.Any(m => Refers(m.Value)),
        SettingsList list => list.Items.Any(Refers),
        SettingsSecret secret => Refers(secret.Reference),
        SettingsString text => text.Value.Contains("${", StringComparison.Ordinal),
        _ => false,
    };

    private SettingsNode Tree(SettingsNode node, SettingsPath path) => node switch
    {
        SettingsMap map => map with { Members = map.Members.ToImmutableSortedDictionary(m => m.Key, m => Tree(m.Value, path.Of(m.Key)), StringComparer.Ordinal) },
        SettingsList list => list with { Items = [.. list.Items.Select((item, index) => Tree(item, path.Of(index)))] },
        SettingsSecret secret => secret with { Reference = Tree(secret.Reference, path.Of("$secret")) },
        SettingsString text => Text(text, path) ?? text,
        _ => node,
    };

    /// <summary>What a text becomes; null when it cannot, for a reason that is noted.</summary>
    private SettingsNode? Text(SettingsString text, SettingsPath path)
    {
        if (ReferenceText.Of(text.Value) is not { } parsed)
        {
            return text;
        }

        if (done.TryGetValue(text, out var known))
        {
            return known;
        }

        if (parsed.Mistake is { } mistake)
        {
            return Note(SettingsDiagnostics.BadReference, $"A reference in '{path}' {mistake}.", "Write ${path.to.value}, or $${ for a literal ${.", text);
        }

        if (Circle(text, path) is { } circle)
        {
            return Note(SettingsDiagnostics.ReferenceCycle, circle, "Remove one of the references.", text);
        }

        active.Add((text, path));
        var value = parsed.Whole is { } whole ? Copied(whole, text, path) : Joined(parsed, text, path);
        active.RemoveAt(active.Count - 1);
        return done[text] = value;
    }

    private string? Circle(SettingsString text, SettingsPath path)
    {
        var from = active.FindIndex(a => ReferenceEquals(a.Text, text));
        return from >= 0 ? $"References form a cycle: {string.Join(" → ", active.Skip(from).Select(a => a.Path).Append(path))}."
            : active.Count >= budget.Depth ? $"More than {budget.Depth} references follow each other, from '{active[0].Path}' on."
            : null;
    }

    private SettingsNode? Copied(SettingsPath target, SettingsString text, SettingsPath path) =>
        Read(target, text, path) is not { } value ? null
        : Fits(value, path.Depth) ? value with { Where = text.Where }
        : Note(SettingsDiagnostics.OverLimit, $"'{path}' copies more values than settings may have.", "Let the application read the value at its own path.", text);

    private SettingsString? Joined(ReferenceText parsed, SettingsString text, SettingsPath path)
    {
        var joined = new List<string>();
        foreach (var part in parsed.Parts)
        {
            var value = part.Path is null ? part.Text : Read(part.Path, text, path) is { } read ? Written(read, part.Path, text, path) : null;
            if (value is null)
            {
                return null;
            }

            if (!budget.Characters(value.Length))
            {
                Note(SettingsDiagnostics.OverLimit, $"References make '{path}' longer than settings may be.", "Let the application put long texts together.", text);
                return null;
            }

            joined.Add(value);
        }

        return text with { Value = string.Concat(joined) };
    }

    private string? Written(SettingsNode value, SettingsPath target, SettingsString text, SettingsPath path)
    {
        var written = value switch
        {
            SettingsString { Value: var words } => words,
            SettingsNumber number => number.Json,
            SettingsFlag flag => flag.Value ? "true" : "false",
            _ => null,
        };
        if (written is null)
        {
            Note(SettingsDiagnostics.BadReference, $"'{path}' refers to '{target}' within a text, and that is {value.Type}.", "Refer to a text, a number or a boolean.", text);
        }

        return written;
    }

    private SettingsNode? Read(SettingsPath target, SettingsString text, SettingsPath path)
    {
        var view = new ReferenceView(before, layer);
        var at = SettingsPath.Root;
        foreach (var segment in target.Segments)
        {
            // What stands above the target may itself be a reference to an object.
            if (view.Layer is SettingsString above && Text(above, at) is var resolved)
            {
                if (resolved is null)
                {
                    return null;
                }

                view = view with { Layer = resolved };
            }

            (view, at) = (view.Child(segment), at.Of(segment));
        }

        if (ReferenceEquals(view.Layer, text))
        {
            if (view.Before is null)
            {
                return Note(SettingsDiagnostics.ReferenceCycle, $"'{path}' refers to itself, and no earlier layer sets it.", "Set it in an earlier layer, or remove the reference.", text);
            }

            view = view with { Layer = null };
        }

        return view.IsEmpty
            ? Note(SettingsDiagnostics.UnknownReference, $"'{path}' refers to '{target}', which neither this layer nor an earlier one sets.", "Correct the path, or set it.", text)
            : Whole(view, target) is { } value ? Allowed(value, target, text, path) : null;
    }

    private SettingsNode? Allowed(SettingsNode value, SettingsPath target, SettingsString text, SettingsPath path) =>
        value.HoldsSecret()
            ? Note(SettingsDiagnostics.ReferenceToSecret, $"'{path}' refers to '{target}', which {(value.IsSecret() ? "is" : "holds")} a secret.", "Write the $secret at this place, too.", text)
        : value is SettingsMissing missing
            ? Note(SettingsDiagnostics.MissingValue, $"'{path}' refers to '{target}', which is not set: {missing.Where} marks it as $missing.", "Set it in this layer or an earlier one.", text)
        : value;

    /// <summary>
    /// Both parts of a view merged; null when a reference in it fails. A change of type is reported when the layer itself is merged.
    /// </summary>
    private SettingsNode? Whole(ReferenceView view, SettingsPath path)
    {
        var count = mistakes.Count;
        var own = view.Layer is null ? null : Tree(view.Layer, path);
        return mistakes.Count > count || (view.Layer is SettingsString text && done.TryGetValue(text, out var known) && known is null) ? null : (view.Before, own) switch
        {
            (SettingsMap under, SettingsMap over) when SettingsMerge.Merge(under, over) is { IsSuccess: true } merged => merged.Value,
            (SettingsList under, SettingsList over) => under with { Items = under.Items.AddRange(over.Items) },
            (var under, null) => under,
            _ => own is SettingsMap map && SettingsMerge.Merge(SettingsMap.Empty(map.Where), map) is { IsSuccess: true } clean ? clean.Value : own,
        };
    }

    /// <summary>Whether a tree may be copied to this depth.</summary>
    private bool Fits(SettingsNode node, int depth) => depth <= budget.Depth && budget.Node() && node switch
    {
        SettingsMap map => map.Members.All(m => Fits(m.Value, depth + 1)),
        SettingsList list => list.Items.All(item => Fits(item, depth + 1)),
        _ => true,
    };

    private SettingsNode? Note(DiagnosticDescriptor kind, string message, string cure, SettingsNode at)
    {
        mistakes.Add(kind.Report(ObjectReader.Shown(message), cure, at.Where));
        return null;
    }
}
