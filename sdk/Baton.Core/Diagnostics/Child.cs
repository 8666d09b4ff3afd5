namespace Baton.Core.Diagnostics;

/// <summary>What a program is started for. It decides which secrets the program gets.</summary>
public enum Child
{
    /// <summary>Restoring packages: it asks private feeds, and runs nothing of a package.</summary>
    Restore,

    /// <summary>Building, testing, packing and publishing to a folder: code of the unit, of its packages and of its tests runs.</summary>
    Build,

    /// <summary>Git in the repository, which may run hooks.</summary>
    Git,

    /// <summary>Git that talks to a remote: its credential helpers may take GitHub's token.</summary>
    GitRemote,
}
