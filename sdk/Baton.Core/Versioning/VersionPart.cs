namespace Baton.Core.Versioning;

/// <summary>A part of a SemVer version that can be raised.</summary>
public enum VersionPart
{
    /// <summary>x in x.y.z.</summary>
    Major,

    /// <summary>y in x.y.z.</summary>
    Minor,

    /// <summary>z in x.y.z.</summary>
    Patch,
}
