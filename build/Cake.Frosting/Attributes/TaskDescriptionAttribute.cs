namespace Cake.Frosting;

/// <summary>What a task is for, shown by <c>--description</c>.</summary>
/// <param name="description">A line of text.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TaskDescriptionAttribute(string description) : Attribute
{
    /// <summary>A line of text.</summary>
    public string Description { get; } = description;
}
