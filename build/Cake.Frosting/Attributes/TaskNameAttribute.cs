namespace Cake.Frosting;

/// <summary>The name by which the command line knows a task. Without it, a task has the name of its class.</summary>
/// <param name="name">The name; letter case does not matter on the command line.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class TaskNameAttribute(string name) : Attribute
{
    /// <summary>The task's name.</summary>
    public string Name { get; } = name;
}
