using Baton.Core.Diagnostics;
using Baton.Core.Versioning;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;

namespace Baton.Pipeline.Checks;

/// <summary>Keeps versions that history does not tell where they are.</summary>
internal static class Certainty
{
    /// <summary>
    /// Finds what would carry an uncertain version away. In a shallow clone nothing is packed or released at all, not even for this machine:
    /// the right version is one command away. The same goes for a version that leaves out newer tags: it is one setting away.
    /// </summary>
    public static Diagnostic? Problem(Versioned stage, bool leaves)
    {
        var version = stage.Version;
        if (version.OtherPrefixes is [var other, ..])
        {
            return PrefixDoubt.Refusal(version.Version, other);
        }

        var isShallow = stage.Unit.Repository?.IsShallow == true;
        if (version.IsCertain || stage.Options.AllowUncertain || !(isShallow || leaves))
        {
            return null;
        }

        return RunDiagnostics.Uncertain.Report(
            isShallow
                ? $"The version {version.Version} is not certain, because this is a shallow clone: a package or a release would carry it away."
                : $"The version {version.Version} is not certain, and this release would leave the machine.",
            "Run 'git fetch --unshallow --tags' (in GitHub Actions: 'fetch-depth: 0'), or work in a clone with its history. To take the version all the same: --allow-uncertain.");
    }
}
