using System.Collections.Immutable;
using System.Reflection;
using Cake.Frosting;

namespace Baton.Cake;

/// <summary>The names of targets, as the command line and the engine know them.</summary>
internal static class TargetName
{
    /// <summary>The target classes of Baton, by name.</summary>
    public static ImmutableDictionary<string, Type> OfBaton { get; } =
        In(typeof(TargetName).Assembly).ToImmutableDictionary(Of, StringComparer.OrdinalIgnoreCase);

    /// <summary>The target classes that Cake finds in an assembly.</summary>
    public static IEnumerable<Type> In(Assembly assembly) =>
        assembly.GetExportedTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IFrostingTask)));

    /// <summary>The name of a target class.</summary>
    public static string Of(Type target) => target.GetCustomAttribute<TaskNameAttribute>()?.Name ?? target.Name;
}
