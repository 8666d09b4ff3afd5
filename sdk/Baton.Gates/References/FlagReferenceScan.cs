using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Flags;

namespace Baton.Gates.References;

/// <summary>
/// Finds where code asks for a feature flag: <c>IsEnabledAsync("x")</c>, <c>[FeatureGate("x")]</c>, OpenFeature's
/// <c>GetBooleanValueAsync("x", …)</c> and its family, <c>&lt;feature name="x"&gt;</c> in Razor. Constants and nameof are followed;
/// nothing has to be built or restored. Code that <c>#if</c> leaves out with the symbols that are given is not seen.
/// </summary>
public static class FlagReferenceScan
{
    /// <summary>Looks through a release unit's folder. Its tests, build outputs and the units below it are left out.</summary>
    /// <param name="folder">Absolute path.</param>
    /// <param name="calls">Methods of the user's own, besides those that are well known.</param>
    /// <param name="symbols">The symbols that the code is compiled with.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static FlagScan Folder(string folder, IEnumerable<FlagCall> calls, IEnumerable<string> symbols, CancellationToken cancellationToken)
    {
        var notes = new List<Diagnostic>();
        var files = SourceFolder.Read(folder, notes, cancellationToken);
        var scan = Files(files, calls, symbols, cancellationToken);
        return scan with { Notes = [.. notes, .. scan.Notes] };
    }

    /// <summary>Looks through these files. Pure.</summary>
    public static FlagScan Files(IReadOnlyCollection<SourceFile> files, IEnumerable<FlagCall> calls, IEnumerable<string> symbols, CancellationToken cancellationToken)
    {
        ImmutableArray<FlagCall> all = [.. FlagCall.WellKnown, .. calls];
        var notes = new List<Diagnostic>();
        var code = files.Where(f => f.Path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase)).ToList();
        var references = CSharpReferences.Find(code, all, symbols, notes, cancellationToken)
            .Concat(files.Except(code).SelectMany(f => RazorReferences.Find(f, all)))
            .Distinct()
            .OrderBy(r => r.File, StringComparer.Ordinal).ThenBy(r => r.Line).ThenBy(r => r.Column).ThenBy(r => r.Key, StringComparer.Ordinal);
        return new FlagScan([.. references], [.. notes]);
    }
}
