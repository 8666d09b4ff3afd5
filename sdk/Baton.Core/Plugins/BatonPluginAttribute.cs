namespace Baton.Core.Plugins;

/// <summary>
/// Marks an assembly with plugins: <c>[assembly: BatonPlugin(BatonPluginAttribute.Current)]</c>. The compiler writes the version of the interfaces that it saw into the
/// assembly, and Baton refuses an assembly that was compiled for another one.
/// </summary>
/// <param name="version">The version of the plugin interfaces.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class BatonPluginAttribute(int version) : Attribute
{
    /// <summary>The version of the plugin interfaces of this Baton. It is raised when a plugin that was compiled before can no longer run.</summary>
    public const int Current = 1;

    /// <summary>The version that the assembly was compiled for.</summary>
    public int Version { get; } = version;
}
