namespace Baton.Core.Plugins;

/// <summary>What a plugin can ask of the unit's git repository.</summary>
public interface IRepositoryFacts
{
    /// <summary>The work tree's root, absolute.</summary>
    string Root { get; }

    /// <summary>The URL of the remote; null for none. It may contain a password.</summary>
    string? RemoteUrl { get; }

    /// <summary>Whether the repository has other release units.</summary>
    bool HasOtherUnits { get; }

    /// <summary>The message of a commit; null when the repository does not have it.</summary>
    string? Message(string commit);
}
