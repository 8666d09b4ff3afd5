using System.Reflection;

namespace Cake.Frosting.Tests;

/// <summary>A public type as lines of text: itself, and each member that others can call or override.</summary>
internal static class ApiText
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Of(Type type)
    {
        var name = Name(type);
        yield return $"{Kind(type)} {name}{Bases(type)}{Constraints(type.GetGenericArguments())}";

        foreach (var constructor in type.GetConstructors(Declared).Where(IsVisible))
        {
            yield return $"{name}.{name.Split('<')[0]}({Parameters(constructor)})";
        }

        foreach (var property in type.GetProperties(Declared).Where(property => IsVisible(property.GetMethod!)))
        {
            yield return $"{name}.{property.Name} : {Name(property.PropertyType)}";
        }

        foreach (var method in type.GetMethods(Declared).Where(method => IsVisible(method) && !method.IsSpecialName))
        {
            var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";
            var constraints = method.IsGenericMethod ? Constraints(method.GetGenericArguments()) : "";
            yield return $"{name}.{method.Name}{generic}({Parameters(method)}) : {Name(method.ReturnType)}{constraints}";
        }
    }

    private static string Kind(Type type) => type switch
    {
        { IsInterface: true } => "interface",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    // Interfaces that are not public are the package's own affair.
    private static string Bases(Type type)
    {
        Type[] bases =
        [
            .. type.BaseType is { } parent && parent != typeof(object) ? [parent] : Array.Empty<Type>(),
            .. type.GetInterfaces().Where(candidate => candidate.IsPublic && candidate.Namespace!.StartsWith("Cake", StringComparison.Ordinal)).OrderBy(candidate => candidate.Name, StringComparer.Ordinal),
        ];
        return bases.Length == 0 ? "" : $" : {string.Join(", ", bases.Select(Name))}";
    }

    private static string Constraints(Type[] arguments) => string.Concat(arguments
        .Where(argument => argument.IsGenericParameter)
        .Select(argument => (argument.Name, Rules: Rules(argument)))
        .Where(argument => argument.Rules.Length > 0)
        .Select(argument => $" where {argument.Name} : {string.Join(", ", argument.Rules)}"));

    private static string[] Rules(Type argument)
    {
        var attributes = argument.GenericParameterAttributes;
        return
        [
            .. attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? ["class"] : Array.Empty<string>(),
            .. argument.GetGenericParameterConstraints().Select(Name),
            .. attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) ? ["new()"] : Array.Empty<string>(),
        ];
    }

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter => $"{Name(parameter.ParameterType)} {parameter.Name}"));

    private static string Name(Type type) => type.IsGenericType
        ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.Name;
}
