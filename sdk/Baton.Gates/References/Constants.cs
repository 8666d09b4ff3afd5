using System.Collections.Frozen;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Baton.Gates.References;

/// <summary>
/// What an expression is worth at compile time: a literal at once, anything else by asking the compiler, which is given all source files
/// and the base library, and nothing that would have to be restored.
/// </summary>
internal sealed class Constants(
    IReadOnlyCollection<SourceFile> files, IReadOnlyDictionary<string, SyntaxTree> parsed, CSharpParseOptions options, CancellationToken cancellationToken)
{
    private readonly Lazy<CSharpCompilation> compilation = new(() => Compile(files, parsed, options, cancellationToken));
    private readonly Dictionary<SyntaxTree, SemanticModel> models = [];

    /// <summary>The text; null when it is no constant. An enum member is worth its name, as FeatureGate takes it.</summary>
    public string? ValueOf(ExpressionSyntax expression)
    {
        if (expression is LiteralExpressionSyntax literal)
        {
            return literal.Token.Value as string;
        }

        var model = Model(expression.SyntaxTree);
        if (model.GetConstantValue(expression, cancellationToken) is { HasValue: true, Value: string text })
        {
            return text;
        }

        if (model.GetSymbolInfo(expression, cancellationToken).Symbol is IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } member)
        {
            return member.Name;
        }

        // nameof of something whose declaration is in a package; its value is the last name in it all the same.
        return expression is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments: [var named] }
            ? named.Expression switch
            {
                MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
                SimpleNameSyntax name => name.Identifier.ValueText,
                _ => null,
            }
            : null;
    }

    private SemanticModel Model(SyntaxTree tree)
    {
        if (!models.TryGetValue(tree, out var model))
        {
            models[tree] = model = compilation.Value.GetSemanticModel(tree);
        }

        return model;
    }

    private static CSharpCompilation Compile(
        IReadOnlyCollection<SourceFile> files, IReadOnlyDictionary<string, SyntaxTree> parsed, CSharpParseOptions options, CancellationToken cancellationToken)
    {
        var paths = parsed.Keys.ToFrozenSet();
        var trees = parsed.Values.Concat(files.Where(f => !paths.Contains(f.Path))
            .Select(f => CSharpSyntaxTree.ParseText(f.Text, options, f.Path, cancellationToken: cancellationToken)));

        // The command as one file has no library beside it. Names of types are then not known, and constants are found all the same.
        var library = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), $"{typeof(object).Assembly.GetName().Name}.dll");
        return CSharpCompilation.Create("flags", trees, File.Exists(library) ? [MetadataReference.CreateFromFile(library)] : []);
    }
}
