using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Baton.Gates.References;

/// <summary>Which arguments of a call or an attribute are ids of flags.</summary>
internal static class FlagArguments
{
    // What the libraries call the parameter, for those who name their arguments.
    private static readonly string[] ParameterNames = ["feature", "features", "featureName", "flagKey", "key", "flag"];

    public static IEnumerable<(string By, ExpressionSyntax Argument)> Of(InvocationExpressionSyntax invocation, ImmutableArray<FlagCall> calls)
    {
        var (method, receiver) = Called(invocation.Expression);
        if (method is null || calls.FirstOrDefault(c => c.Method == method && (c.Receiver is null || c.Receiver == receiver)) is not { } call)
        {
            return [];
        }

        var arguments = invocation.ArgumentList.Arguments;
        var named = arguments.FirstOrDefault(a => a.NameColon is { } name && ParameterNames.Contains(name.Name.Identifier.ValueText));
        IEnumerable<ArgumentSyntax> ids = named is not null ? [named]
            : call.TakesMany ? arguments.Skip(call.Argument)
            : arguments.Skip(call.Argument).Take(1).Where(a => a.NameColon is null);
        return ids.Select(a => a.Expression).Where(MayBeId).Select(e => (method, e));
    }

    public static IEnumerable<(string By, ExpressionSyntax Argument)> Of(AttributeSyntax attribute)
    {
        var name = Last(attribute.Name);
        return name is "FeatureGate" or "FeatureGateAttribute"
            ? (attribute.ArgumentList?.Arguments ?? []).Where(a => a.NameEquals is null).Select(a => a.Expression).Where(MayBeId).Select(e => ("[FeatureGate]", e))
            : [];
    }

    /// <summary>RequirementType.All says how the ids are combined, true whether the gate is turned round.</summary>
    private static bool MayBeId(ExpressionSyntax expression) =>
        expression is not MemberAccessExpressionSyntax { Expression: var of } || Last(of) != "RequirementType"
            ? !expression.IsKind(SyntaxKind.TrueLiteralExpression) && !expression.IsKind(SyntaxKind.FalseLiteralExpression)
                && expression is not AnonymousFunctionExpressionSyntax
            : false;

    private static (string? Method, string? Receiver) Called(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => (access.Name.Identifier.ValueText, Last(access.Expression)),
        MemberBindingExpressionSyntax binding => (binding.Name.Identifier.ValueText, null),
        SimpleNameSyntax name => (name.Identifier.ValueText, null),
        _ => (null, null),
    };

    private static string? Last(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };
}
