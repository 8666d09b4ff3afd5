using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Flags;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Diagnostic = Baton.Core.Diagnostics.Diagnostic;

namespace Baton.Gates.References;

/// <summary>Finds the calls and attributes in C# that ask for a flag.</summary>
internal static class CSharpReferences
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.None);

    public static IEnumerable<FlagReference> Find(
        IReadOnlyCollection<SourceFile> files, ImmutableArray<FlagCall> calls, IEnumerable<string> symbols, List<Diagnostic> notes, CancellationToken cancellationToken)
    {
        var options = Options.WithPreprocessorSymbols(symbols);
        string[] words = [.. calls.Select(c => c.Method).Append("FeatureGate").Distinct()];
        var asking = files.Where(f => words.Any(w => f.Text.Contains(w, StringComparison.Ordinal))).ToList();
        var trees = asking.ToDictionary(f => f.Path, f => CSharpSyntaxTree.ParseText(f.Text, options, f.Path, cancellationToken: cancellationToken));
        var constants = new Constants(files, trees, options, cancellationToken);
        return [.. asking.SelectMany(f => trees[f.Path].GetRoot(cancellationToken).DescendantNodes()
            .SelectMany(node => Ids(node, calls)).SelectMany(id => Read(f.Path, id.By, id.Argument, constants, notes)))];
    }

    private static IEnumerable<(string By, ExpressionSyntax Argument)> Ids(SyntaxNode node, ImmutableArray<FlagCall> calls) => node switch
    {
        InvocationExpressionSyntax invocation => FlagArguments.Of(invocation, calls),
        AttributeSyntax attribute => FlagArguments.Of(attribute),
        _ => [],
    };

    private static IEnumerable<FlagReference> Read(string file, string by, ExpressionSyntax argument, Constants constants, List<Diagnostic> notes)
    {
        // An array or a collection expression holds ids of its own.
        var items = argument switch
        {
            CollectionExpressionSyntax list => list.Elements.OfType<ExpressionElementSyntax>().Select(e => e.Expression),
            ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
            ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
            _ => [argument],
        };
        foreach (var item in items)
        {
            var start = item.GetLocation().GetLineSpan().StartLinePosition;
            var (line, column) = (start.Line + 1, start.Character + 1);
            var key = constants.ValueOf(item);
            if (key is null)
            {
                notes.Add(FlagDiagnostics.NotConstant.Report(
                    $"{by} is asked for '{item}', whose value only the running program knows.",
                    "Name such flags under \"flags\".\"keys\" in baton.json.", new SourceLocation(file, line, column)));
            }
            else if (key.Length > 0)
            {
                yield return new FlagReference(key, file, line, column, by);
            }
        }
    }
}
