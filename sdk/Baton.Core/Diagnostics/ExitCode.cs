namespace Baton.Core.Diagnostics;

/// <summary>The exit codes of the <c>baton</c> command.</summary>
public enum ExitCode
{
    /// <summary>Everything that was asked for holds.</summary>
    Done = 0,

    /// <summary>A step failed: build, test, pack, publish, deploy.</summary>
    StepFailed = 1,

    /// <summary>The command line or the configuration is wrong.</summary>
    Usage = 2,

    /// <summary>A gate held the release.</summary>
    Held = 3,

    /// <summary>A remote (GitHub, a feed, a health check's host) failed or refused.</summary>
    RemoteFailed = 4,

    /// <summary>Somebody else holds the lock of the environment.</summary>
    Locked = 5,

    /// <summary>Cancelled by Ctrl-C or SIGTERM.</summary>
    Cancelled = 130,
}
