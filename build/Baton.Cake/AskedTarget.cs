using Baton.Pipeline.Stages;

namespace Baton.Cake;

/// <summary>What the name of the target that was asked for means to the steps, which do not know it.</summary>
internal static class AskedTarget
{
    private static readonly string[] OfReleased = ["Deploy", "CanDeploy", "Flags", "Order", "Rehearse", "Rollback", "Status", "Verify", "Config", "Store", "Abandon", "History", "Report", "Ledger", "Retire"];

    private static readonly string[] OfHosts = ["Deploy", "CanDeploy", "Order", "Rollback", "Status", "History", "Retire"];

    /// <summary>
    /// The command that does what the target does. A target of the host's own, and several targets, count as a release: whatever they depend on
    /// is as strict as there.
    /// </summary>
    public static string CommandOf(string[] targets) => targets is [var only] && TargetName.OfBaton.ContainsKey(only) ? Hyphenated(only) : "release";

    /// <summary><c>can-deploy</c> of CanDeploy, and of canDEPLOY: targets are found in any case.</summary>
    private static string Hyphenated(string target) => string.Equals(target, "CanDeploy", StringComparison.OrdinalIgnoreCase) ? "can-deploy" : target.ToLowerInvariant();

    /// <summary>The options with what the target adds to them.</summary>
    public static ReleaseOptions Complete(ReleaseOptions options, string command, string target) => options with
    {
        LooksOnly = command is not ("release" or "publish"),
        ShowsWorkTree = command == "version",
        ListsChecks = command == "check",
        IsOfTheCommit = !Is(OfReleased, target),
        NeedsNoUnit = Is(OfHosts, target),
        NamesRelease = Is(["Deploy", "CanDeploy"], target),
        NamesReleases = Is(["Order"], target),
        Uncommitted = Is(["Test"], target) ? UncommittedRule.Warn : Is(["Pack"], target) ? UncommittedRule.Refuse : UncommittedRule.Ignore,
    };

    private static bool Is(string[] names, string target) => names.Contains(target, StringComparer.OrdinalIgnoreCase);
}
