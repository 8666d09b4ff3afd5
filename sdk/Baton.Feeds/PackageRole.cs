namespace Baton.Feeds;

/// <summary>What a package is for.</summary>
public enum PackageRole
{
    /// <summary>A project references it, and is built against it.</summary>
    Library,

    /// <summary>It changes how others build: an SDK of MSBuild, a development dependency, an analyzer, a template. It can be restored.</summary>
    Build,

    /// <summary>A .NET tool.</summary>
    Tool,

    /// <summary>What a .NET tool is on one kind of machine; it is installed with its tool.</summary>
    ToolPart,
}
