namespace Baton.Core.Versioning;

/// <summary>How much of the version is in AssemblyVersion, by which the .NET runtime binds assemblies.</summary>
public enum AssemblyVersionPolicy
{
    /// <summary><c>M.0.0.0</c>: binaries stay exchangeable within a major version.</summary>
    Major,

    /// <summary><c>M.m.0.0</c>.</summary>
    MajorMinor,

    /// <summary><c>M.m.p.0</c>.</summary>
    Full,

    /// <summary>Not set: the project's own AssemblyVersion stays, or else the one that the .NET SDK makes.</summary>
    None,
}
