namespace Baton.Core.Versioning;

/// <summary>How a version is made from history.</summary>
public enum VersioningStrategy
{
    /// <summary>The nearest tag and the number of commits since: MinVer's rule.</summary>
    Height,

    /// <summary>The next version from Conventional Commits since the last stable tag.</summary>
    Conventional,
}
