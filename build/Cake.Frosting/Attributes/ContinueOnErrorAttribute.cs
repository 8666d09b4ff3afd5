namespace Cake.Frosting;

/// <summary>The build goes on when this task throws.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ContinueOnErrorAttribute : Attribute;
