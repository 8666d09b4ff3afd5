using System.Reflection;
using Cake.Core;

namespace Cake.Frosting.Hosting;

/// <summary>What the class of a task says about it.</summary>
internal sealed class TaskDefinition(Type type)
{
    private readonly Type? _frame = FrameOf(type);

    public string Name { get; } = NameOf(type);

    public string? Description { get; } = type.GetCustomAttribute<TaskDescriptionAttribute>()?.Description;

    public bool ContinuesOnError { get; } = type.IsDefined(typeof(ContinueOnErrorAttribute), inherit: false);

    public IEnumerable<Type> Dependencies => type.GetCustomAttributes<IsDependentOnAttribute>().Select(attribute => attribute.Task);

    public IEnumerable<Type> Dependees => type.GetCustomAttributes<IsDependeeOfAttribute>().Select(attribute => attribute.Task);

    public Type ContextType => _frame?.GetGenericArguments()[0] ?? typeof(ICakeContext);

    public bool HasRun => Overrides(nameof(FrostingTask.Run), ContextType) || Overrides(nameof(IFrostingTask.RunAsync), ContextType);

    public bool HasShouldRun => Overrides(nameof(IFrostingTask.ShouldRun), ContextType);

    public bool HasOnError => Overrides(nameof(IFrostingTask.OnError), typeof(Exception), ContextType);

    public bool HasFinally => Overrides(nameof(IFrostingTask.Finally), ContextType);

    public static string NameOf(Type type) => type.GetCustomAttribute<TaskNameAttribute>()?.Name ?? type.Name;

    /// <summary>The base class that calls the overridable methods; null for a class that implements the interface by itself.</summary>
    private static Type? FrameOf(Type type)
    {
        for (var candidate = type; candidate is not null; candidate = candidate.BaseType)
        {
            if (candidate.IsGenericType
                && (candidate.GetGenericTypeDefinition() == typeof(FrostingTask<>) || candidate.GetGenericTypeDefinition() == typeof(AsyncFrostingTask<>)))
            {
                return candidate;
            }
        }

        return null;
    }

    // Cake tells tasks that do nothing, handle nothing and are always run from the others: in its report, and in how it treats errors.
    private bool Overrides(string method, params Type[] parameters)
    {
        if (_frame is null)
        {
            return true;
        }

        // Starts from the base's method, so that a method that merely hides it does not count.
        var declared = _frame.GetMethod(method, parameters);
        return declared is not null && type.GetMethods().Any(candidate =>
            candidate.DeclaringType != _frame && candidate.GetBaseDefinition().MethodHandle == declared.MethodHandle);
    }
}
