namespace Baton.Init.Facts;

/// <summary>What a release makes of a project.</summary>
public enum ProjectKind
{
    /// <summary>A NuGet package.</summary>
    Package,

    /// <summary>A .NET tool, which is a NuGet package too.</summary>
    Tool,

    /// <summary>A web service or a worker, as a zip.</summary>
    Service,

    /// <summary>A program, as a zip.</summary>
    Program,

    /// <summary>Tests.</summary>
    Test,

    /// <summary>A part of others, an example, a benchmark: nothing of its own.</summary>
    Part,
}
