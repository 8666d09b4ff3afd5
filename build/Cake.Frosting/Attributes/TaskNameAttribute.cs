namespace Cake.Frosting;

/// <summary>The name of a task; without it the class's name is taken.</summary>
/// <param name="name">The name.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TaskNameAttribute(string name) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;
}
