using Baton.Pipeline.Session;

namespace Baton.Pipeline.Work;

/// <summary>The targets after packing need a release that was packed in the same run: the files of another run may be another commit's.</summary>
internal static class PackedRelease
{
    public static void Need(ReleaseSession session, string target)
    {
        if (session.Answer.ReleaseFile is null)
        {
            session.Stop(WorkDiagnostics.NotPacked.Report(
                $"The target '{target}' needs a packed release, and no target of this run has packed one.",
                "Run it without --exclusive. In a host of your own, derive the target that packs from PackTarget."));
        }
    }
}
