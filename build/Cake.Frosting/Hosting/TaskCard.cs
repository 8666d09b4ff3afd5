using System.Reflection;
using Cake.Core;

namespace Cake.Frosting.Hosting;

/// <summary>What a task class states about itself: by its attributes, and by the methods that it overrides.</summary>
internal sealed record TaskCard(Type Class)
{
    private static readonly Type[] Bases = [typeof(FrostingTask<>), typeof(AsyncFrostingTask<>)];

    private readonly Type? root = Chain(Class).FirstOrDefault(type => type.IsGenericType && Bases.Contains(type.GetGenericTypeDefinition()));

    public string Name => NameOf(Class);

    public string Description => Class.GetCustomAttribute<TaskDescriptionAttribute>()?.Description.Trim() ?? "";

    public bool MayFail => Attribute.IsDefined(Class, typeof(ContinueOnErrorAttribute), inherit: false);

    public IEnumerable<string> Before => Class.GetCustomAttributes<IsDependentOnAttribute>().Select(link => Linked(link.Task, "dependency"));

    public IEnumerable<string> After => Class.GetCustomAttributes<IsDependeeOfAttribute>().Select(link => Linked(link.Task, "reverse dependency"));

    /// <summary>The context that the task works on; null when the class derives from neither of the two base classes.</summary>
    public Type? Context => root?.GetGenericArguments()[0];

    /// <summary>Whether a base class between the task and Cake's own one has chosen the context.</summary>
    public bool InheritsContext => root is not null && Class.BaseType != root;

    public bool Overrides(string method) => root is not null && Chain(Class)
        .TakeWhile(type => type != root)
        .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
        .Any(candidate => candidate.Name == method && candidate.GetBaseDefinition().DeclaringType == root);

    private static string NameOf(Type type) => type.GetCustomAttribute<TaskNameAttribute>()?.Name ?? type.Name;

    private static string Linked(Type type, string kind) => type.IsAssignableTo(typeof(IFrostingTask))
        ? NameOf(type)
        : throw new FrostingException($"The {kind} '{NameOf(type)}' is not a valid task.");

    private static IEnumerable<Type> Chain(Type? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            yield return type;
        }
    }
}
