namespace Cake.Frosting;

/// <summary>The other task runs before this one.</summary>
/// <param name="task">The other task.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class IsDependentOnAttribute(Type task) : Attribute
{
    /// <summary>The other task.</summary>
    public Type Task { get; } = task;
}
