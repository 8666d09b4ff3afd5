using Baton.Core.Diagnostics;
using Baton.Core.Versioning;
using Baton.Pipeline.Session;

namespace Baton.Pipeline.Work;

/// <summary>Keeps versions that history does not tell where they are.</summary>
internal static class Certainty
{
    /// <summary>Ends the run where <see cref="Problem"/> has something to say.</summary>
    public static void Need(ReleaseSession session, bool leaves)
    {
        if (Problem(session, leaves) is { } uncertain)
        {
            session.Stop(uncertain);
        }
    }

    /// <summary>
    /// Finds what would carry an uncertain version away. In a shallow clone nothing is packed or released at all, not even for this machine:
    /// the right version is one command away. The same goes for a version that leaves out newer tags: it is one setting away.
    /// </summary>
    public static Diagnostic? Problem(ReleaseSession session, bool leaves)
    {
        if (session.Version!.OtherPrefixes is [var other, ..])
        {
            return PrefixDoubt.Refusal(session.Version.Version, other);
        }

        var isShallow = session.Unit!.Repository?.IsShallow == true;
        if (session.Version.IsCertain || session.Options.AllowUncertain || !(isShallow || leaves))
        {
            return null;
        }

        return WorkDiagnostics.Uncertain.Report(
            isShallow
                ? $"The version {session.Version.Version} is not certain, because this is a shallow clone: a package or a release would carry it away."
                : $"The version {session.Version.Version} is not certain, and this release would leave the machine.",
            "Run 'git fetch --unshallow --tags' (in GitHub Actions: 'fetch-depth: 0'), or work in a clone with its history. To take the version all the same: --allow-uncertain.");
    }
}
