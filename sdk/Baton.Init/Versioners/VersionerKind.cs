namespace Baton.Init.Versioners;

/// <summary>What gives a repository its versions before Baton.</summary>
public enum VersionerKind
{
    /// <summary>Nothing, or a text in a file.</summary>
    None,

    /// <summary>MinVer.</summary>
    MinVer,

    /// <summary>Nerdbank.GitVersioning.</summary>
    NerdbankGitVersioning,

    /// <summary>GitVersion.</summary>
    GitVersion,
}
