using System.Collections.Immutable;

namespace Baton.Core.Diagnostics;

/// <summary>The secrets that a run was given: whatever leaves the run goes through here first.</summary>
public sealed class SecretList
{
    private readonly ImmutableArray<Secret> _secrets;
    private readonly Lazy<ImmutableArray<string>> _forms;

    /// <summary>A list of these.</summary>
    public SecretList(params IEnumerable<Secret> secrets)
    {
        _secrets = [.. secrets.DistinctBy(s => s.Reveal(), StringComparer.Ordinal)];

        // The longest first, over all of them: one secret may be a part of another, and nothing of the longer one may be left.
        _forms = new(() => [.. _secrets.SelectMany(s => s.Forms).Distinct(StringComparer.Ordinal).OrderByDescending(f => f.Length).ThenBy(f => f, StringComparer.Ordinal)]);
    }

    /// <summary>No secret.</summary>
    public static SecretList None { get; } = new();

    /// <summary>These and more.</summary>
    public SecretList With(params IEnumerable<Secret> more) => new(_secrets.Concat(more));

    /// <summary>A text with every secret masked, escaped and encoded ones too.</summary>
    public string Redact(string text) => SecretForms.Redact(text, _forms.Value);

    /// <summary>
    /// Whether a text tells one of them, as it is or escaped. Those of fewer than 16 characters do not count: a word may be one by chance, and nobody
    /// is to be stopped by that.
    /// </summary>
    public bool IsTold(string text) => new SecretList(_secrets.Where(s => s.Reveal().Length >= 16)).Redact(text) != text;

    /// <summary>The same of everything that a diagnostic says.</summary>
    public Diagnostic Redact(Diagnostic diagnostic) => diagnostic with
    {
        Message = Redact(diagnostic.Message),
        Cure = Redact(diagnostic.Cure),
        Where = diagnostic.Where is { } where ? where with { File = Redact(where.File) } : null,
    };
}
