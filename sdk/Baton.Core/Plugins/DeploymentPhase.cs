namespace Baton.Core.Plugins;

/// <summary>How far a deployment has come.</summary>
public enum DeploymentPhase
{
    /// <summary>It is about to switch. Written before anything goes live, so that nothing is live that the ledger was not told of.</summary>
    Activating,

    /// <summary>The release is live and works.</summary>
    Succeeded,

    /// <summary>It does not work, and what was live before is live again as far as that was possible.</summary>
    Failed,
}
