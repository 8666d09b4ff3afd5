namespace Microsoft.Build.Framework;

/// <summary>
/// MSBuild runs a task that has an attribute of this full name in the building process of a <c>-mt</c> build. The reference assemblies
/// that Baton compiles against do not have it yet, and MSBuild looks for the name alone.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class MSBuildMultiThreadableTaskAttribute : Attribute;
