using System.Collections.Immutable;
using Baton.Init.Facts;
using Baton.Init.Texts;

namespace Baton.Init.Proposals;

/// <summary>Collects the edits of all files.</summary>
internal sealed class EditSet(RepositoryFacts facts)
{
    private readonly Dictionary<string, List<TextEdit>> edits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> texts = new(StringComparer.Ordinal);

    /// <summary>Edits a file that is there.</summary>
    public void Edit(string path, params IEnumerable<TextEdit> made)
    {
        if (!edits.TryGetValue(path, out var all))
        {
            edits[path] = all = [];
        }

        all.AddRange(made);
    }

    /// <summary>Writes a whole file.</summary>
    public void Write(string path, string text) => texts[path] = text;

    /// <summary>Deletes a file.</summary>
    public void Delete(string path) => texts[path] = null;

    /// <summary>Every file that differs, by path.</summary>
    public ImmutableArray<FileEdit> All()
    {
        var changed = edits.Select(e => new FileEdit(e.Key, facts.Files[e.Key], TextEdit.Apply(facts.Files[e.Key], e.Value)))
            .Concat(texts.Select(t => new FileEdit(t.Key, facts.Files.GetValueOrDefault(t.Key), t.Value)));
        return [.. changed.Where(e => e.Before != e.After).OrderBy(e => e.Path, StringComparer.Ordinal)];
    }
}
