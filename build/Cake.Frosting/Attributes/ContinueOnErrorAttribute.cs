namespace Cake.Frosting;

/// <summary>Exceptions of the task are passed over.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ContinueOnErrorAttribute : Attribute
{
}
