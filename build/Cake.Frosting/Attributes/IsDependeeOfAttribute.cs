namespace Cake.Frosting;

/// <summary>This task runs before the other one.</summary>
/// <param name="task">The other task.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class IsDependeeOfAttribute(Type task) : Attribute
{
    /// <summary>The other task.</summary>
    public Type Task { get; } = task;
}
